extension Style {
  /// What SVG is drawn with.
  static let charts: StaticString = """
    .chart{margin:.4rem 0 1rem}svg{max-width:none}
    .charts{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,21rem),1fr));gap:1rem 2rem;margin-bottom:.8rem}
    .charts svg{width:100%;height:auto;min-width:20rem}
    .chart text{font-size:11px;fill:var(--ink)}.chart .tick{fill:var(--soft)}.chart .name{font-size:12px;font-weight:600}
    .chart text.over{fill:var(--bad);font-weight:600}.chart text.value{font-weight:600}
    .grid{stroke:var(--rule);stroke-width:1}.faint{opacity:.45}.lane{stroke:var(--rule)}.zero{stroke:var(--soft)}
    .aim{stroke:var(--soft);stroke-width:1;stroke-dasharray:3 3}
    .curve{fill:none;stroke:var(--accent);stroke-width:1.6;stroke-linejoin:round}.curve.over{stroke:var(--bad)}
    .dot{fill:var(--accent)}.dot.missed{fill:var(--ground);stroke:var(--bad);stroke-width:2}
    .area{fill:var(--accent-soft)}.area.over{fill:var(--bad-soft)}
    .fallen{fill:var(--bad)}.inherited{fill:var(--ground);stroke:var(--bad);stroke-width:1.4}.short{fill:var(--soft)}
    .calendar td[colspan]{border-left:1px solid var(--rule);padding-left:.5rem}
    .calm{fill:var(--calm)}.slow{fill:var(--slow)}.blind{fill:var(--soft)}.rest{fill:none;stroke:var(--soft);stroke-width:1}
    .squares{display:block;max-width:100%;height:auto}.squares .met{fill:var(--calm)}.squares .missed{fill:var(--bad)}\
    .squares .unsure{fill:none;stroke:var(--warn);stroke-width:1.8}.squares .none{fill:none;stroke:var(--soft);stroke-dasharray:2 2}
    .spark,.strip,.bar{display:inline-block;vertical-align:middle}
    .bar{width:100%;min-width:6rem;height:8px;border-radius:2px}.bar .left{fill:var(--calm)}.bar .spent{fill:var(--accent)}.bar .over{fill:var(--bad)}
    .edge{fill:none;stroke:var(--rule);stroke-width:.8}.edge.loud{stroke:var(--bad);opacity:.75}
    .node rect{fill:var(--raised);stroke:var(--rule)}.node.hit rect{fill:var(--bad-soft);stroke:var(--bad)}
    .node .time{fill:var(--bad);font-weight:600}
    """
}
