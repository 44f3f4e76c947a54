/// The one script of a page: long tables that sort by a click on a head, and show the rows that hold a word.
///
/// Without it everything is there. It makes the buttons itself, so that none is dead where scripts are forbidden. It asks
/// for nothing, and the page's policy allows no other script.
enum Script {
  /// The SHA-256 of `tables` in base 64, for the page's policy; a test holds it against the text.
  static let digest = "pZod5UGLFb10U24fkB9xcPZSStmR9O4e6E8iDPJoS/E="

  /// Times and sizes are compared as what they say (`4分12秒`, `1h 9m`), not as text; what has no figure stays last.
  static let tables: StaticString = """
    "use strict";
    (() => {
      const units = {"日": 864e5, "時間": 36e5, "分": 6e4, "秒": 1e3, "ミリ秒": 1, d: 864e5, h: 36e5, m: 6e4, s: 1e3, ms: 1};
      const number = text => Number(text.replaceAll(",", ""));
      const order = new Intl.Collator(document.documentElement.lang, {numeric: true});
      const words = cell => [...cell.childNodes].filter(n => n.nodeName !== "SMALL").map(n => n.textContent).join("").trim();
      const size = text => {
        const sign = /^[−-]/.test(text) ? -1 : 1;
        const parts = [...text.matchAll(/([\\d.,]+)\\s*(ミリ秒|時間|日|分|秒|ms|[dhms])(?![a-z])/g)];
        if (parts.length) return sign * parts.reduce((sum, part) => sum + number(part[1]) * units[part[2]], 0);
        const first = text.match(/\\d[\\d.,]*/);
        return first ? sign * number(first[0]) : null;
      };
      const key = (cell, isNumber) => {
        const time = cell.querySelector("time");
        return time ? time.dateTime : isNumber ? size(words(cell)) : words(cell) || null;
      };
      const sort = (table, column, head) => {
        const isNumber = head.classList.contains("n");
        const direction = head.ariaSort === "ascending" ? -1 : 1;
        const keyed = [...table.tBodies[0].rows].map(row => [key(row.cells[column], isNumber), row]);
        keyed.sort(([a], [b]) => a === null || b === null ? (a === null) - (b === null)
          : direction * (typeof a === "number" ? a - b : order.compare(a, b)));
        table.tBodies[0].append(...keyed.map(([, row]) => row));
        for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
        head.ariaSort = direction === 1 ? "ascending" : "descending";
      };
      for (const table of document.querySelectorAll("table[data-filter]")) {
        const rows = [...table.tBodies[0].rows];
        [...table.tHead.rows[0].cells].forEach((head, column) => {
          if (!rows.some(row => words(row.cells[column]))) return;
          const button = document.createElement("button");
          button.type = "button";
          button.append(...head.childNodes);
          button.onclick = () => sort(table, column, head);
          head.append(button);
        });
        const [box, label, field, count] = ["div", "label", "input", "output"].map(name => document.createElement(name));
        box.className = "filter";
        field.type = "search";
        field.oninput = () => {
          const wanted = field.value.trim().toLowerCase();
          for (const row of rows) row.hidden = !row.textContent.toLowerCase().includes(wanted);
          count.textContent = wanted ? rows.filter(row => !row.hidden).length + " / " + rows.length : "";
        };
        label.append(table.dataset.filter, " ", field);
        box.append(label, count);
        table.parentElement.before(box);
      }
    })();
    """
}
