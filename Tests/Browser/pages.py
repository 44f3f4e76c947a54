"""Opens the pages of a report as people do, and of a report of hostile names as people should never have to.

Usage: pages.py REPORTS HOSTILE-REPORTS
"""

import collections
import pathlib
import re
import sys
import unicodedata

import hostile
from browser import Browser

reports, attacked = (pathlib.Path(argument) for argument in sys.argv[1:3])
passed = failed = 0
counts = collections.Counter()


def check(where, problems):
    global passed, failed
    if problems:
        failed += 1
        print(f"FAILED {where}: " + "; ".join(problems[:5]), file=sys.stderr)
    else:
        passed += 1


def pages(folder):
    return sorted(folder.rglob("*.html"))


def language(page):
    return "en" if page.name.endswith(".en.html") else "ja"


def thorough(folder):
    """All pages but those of services, and of each period the services with the longest and the shortest page."""
    chosen = []
    for directory in [folder, *sorted(p for p in folder.iterdir() if p.is_dir())]:
        services = sorted(directory.glob("service-*.html"), key=lambda page: page.stat().st_size)
        for suffix in ("ja", "en"):
            mine = [page for page in services if language(page) == suffix]
            chosen += mine[:1] + mine[-1:]
        chosen += [page for page in sorted(directory.glob("*.html")) if not page.name.startswith("service-")]
    return chosen


def accessible(browser, rules="all"):
    violations, tried = browser.violations(rules)
    counts["axe runs"] += 1
    return violations + ([] if tried >= (1 if rules == "contrast" else 10) else [f"axe-core tried only {tried} rules"])


LOOKS = {
    "desk": {"width": 1280},
    "desk, dark": {"width": 1280, "dark": True},
    "phone": {"width": 320, "height": 640, "phone": True},
}
RULES = {"desk": "all", "desk, dark": "contrast", "phone": "layout"}


def every_page_opens_quietly(browser):
    """Nothing is asked for, said or popped up, and no page is wider than a phone."""
    browser.look(**LOOKS["phone"])
    for page in pages(reports):
        problems = browser.open(page)
        if (over := browser.overflow()) > 0:
            problems.append(f"{over} px too wide for a phone")
        if browser.run("return document.documentElement.lang") != language(page):
            problems.append("another language than its name says")
        check(f"{page}, quiet", problems)
        counts["pages"] += 1


def pages_are_accessible(browser):
    for look, settings in LOOKS.items():
        browser.look(**settings)
        for page in thorough(reports):
            check(f"{page}, {look}", browser.open(page) + accessible(browser, RULES[look]))


def links_lead_somewhere(browser):
    browser.look(**LOOKS["desk"])
    for page in thorough(reports):
        browser.open(page)
        links = browser.run("return [...document.links].map(a => a.getAttribute('href'))")
        lost = []
        for link in set(links):
            file, _, anchor = link.partition("#")
            if file and not (page.parent / file).is_file():
                lost.append(f"no {link}")
            if anchor and not file and not browser.run("return !!document.getElementById(arguments[0])", anchor):
                lost.append(f"no place {link}")
        check(f"{page}, links", lost)


def as_it_looks(text):
    """A PDF may hold a Japanese character as the radical, and a dash as another one, that looks like it."""
    return re.sub("[\u2010-\u2015]", "-", unicodedata.normalize("NFKC", text))


def paper_is_a4_with_page_numbers(browser):
    for page in thorough(reports):
        browser.look(**LOOKS["desk"])
        problems = browser.open(page)
        sheets = browser.paper().pages
        if (over := browser.paper_overflow()) > 0:
            problems.append(f"{over} px too wide for paper, so that all of it is shrunk")
        texts = [as_it_looks(sheet.extract_text()) for sheet in sheets]
        for number, (sheet, text) in enumerate(zip(sheets, texts), 1):
            if (round(sheet.mediabox.width), round(sheet.mediabox.height)) not in {(595, 842), (594, 841), (595, 841)}:
                problems.append(f"sheet {number} is no A4: {sheet.mediabox}")
            if not re.search(rf"\b{number} / {len(texts)}\b", text):
                problems.append(f"sheet {number} has no number")
        title = as_it_looks(browser.run("return document.querySelector('h1').textContent"))
        if "".join(title.split()) not in "".join(texts[0].split()):
            problems.append(f"the first sheet has no title {title}")
        if page.name == "index.html" and page.parent == reports / "2026-10":
            heads = sum(re.search("稼働率 *目標 *停止時間 *残量", text) is not None for text in texts)
            if heads < 2:
                problems.append("the head of the services is not repeated")
        check(f"{page}, on paper", problems)
        counts["sheets"] += len(texts)


def tables_sort_and_filter(browser):
    browser.look(**LOOKS["desk"])
    for page in (reports / "2026-10").glob("index*.html"):
        problems = browser.open(page)
        column = "[...document.querySelectorAll('#services tbody tr')].filter(r => !r.hidden).map(r => r.cells[4].innerText)"
        before = browser.run(f"return {column}")
        button = "document.querySelector('#services thead th:nth-child(5)')"
        browser.run(f"{button}.querySelector('button').click()")
        if browser.run(f"return {button}.ariaSort") != "ascending":
            problems.append("no word that it is sorted upwards")
        upwards = browser.run(f"return {column}")
        browser.run(f"{button}.querySelector('button').click()")
        downwards = browser.run(f"return {column}")
        if sorted(upwards) != sorted(before) or upwards == downwards:
            problems.append("the button does not sort")
        if not re.match("0", upwards[0]) or not re.match("1(h|時間)", downwards[0]):
            problems.append(f"sorted as text: {upwards[0]} first, {downwards[0]} last")
        browser.run("""const field = document.querySelector('#services input'); field.value = arguments[0];
            field.dispatchEvent(new Event('input', {bubbles: true}))""", "DNS")
        if len(browser.run(f"return {column}")) != 1:
            problems.append("the filter does not filter")
        check(f"{page}, sorted and filtered", problems + accessible(browser))
        # Without script, as in a mail program or where it is forbidden: all there, and no dead button.
        browser.look(**LOOKS["desk"], script=False)
        browser.driver.get(page.resolve().as_uri())
        browser.look(**LOOKS["desk"])
        found = browser.run("return [document.querySelectorAll('#services tbody tr').length,"
                            " document.querySelectorAll('button, input').length]")
        check(f"{page}, without script", [] if found == [len(before), 0] else [f"{found}"])


def shown(text):
    """How the page shows a text: characters that act, on a terminal or on the direction of writing, are replaced."""
    return "".join("\ufffd" if unicodedata.category(c) == "Cc" or c in "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
                   else c for c in text)


def hostile_names_stay_text(browser):
    seen = set()
    for settings in (LOOKS["desk"], LOOKS["phone"]):
        browser.look(**settings)
        for page in pages(attacked):
            problems = browser.open(page)
            if strays := browser.run("""return [...document.querySelectorAll('script, img, iframe, object, embed, form, base, b, i')]
                    .filter(e => e.localName !== 'script' || !e.textContent.startsWith('"use strict"')).map(e => e.outerHTML)"""):
                problems.append(f"an element got in: {strays}")
            if strays := browser.run("""return [...document.querySelectorAll('*')].flatMap(e => [...e.attributes])
                    .filter(a => /^on|^srcdoc|^src$/.test(a.name) || /^\\s*(javascript|data):/i.test(a.value)
                      && a.name === 'href').map(a => a.name)"""):
                problems.append(f"an attribute got in: {strays}")
            if over := max(browser.overflow(), 0):
                problems.append(f"{over} px too wide")
            text = browser.run("return document.body.textContent")
            if strays := {c for c in text if shown(c) != c and c not in "\n\t"}:
                problems.append(f"characters that act: {strays}")
            seen |= {name for name in hostile.texts() if shown(name) in text}
            if page.name.startswith("service-") and browser.run("return document.querySelector('h1').textContent") not in hostile.NAMES:
                problems.append("the title is not the name")
            if settings is LOOKS["desk"]:
                problems += accessible(browser)
            check(f"{page}, hostile", problems)
    # A line with NUL in it never comes in.
    missing = [name for name in hostile.texts() if name not in seen and "\0" not in name]
    check("hostile names are shown", [f"not shown: {name!r}" for name in missing])


if __name__ == "__main__":
    browser = Browser()
    try:
        for test in [every_page_opens_quietly, pages_are_accessible, links_lead_somewhere, paper_is_a4_with_page_numbers,
                     tables_sort_and_filter, hostile_names_stay_text]:
            test(browser)
    finally:
        browser.close()
    print("browser: " + ", ".join(f"{count} {what}" for what, count in counts.items()))
    print(f"browser: {passed} passed, {failed} failed")
    sys.exit(1 if failed or not passed else 0)
