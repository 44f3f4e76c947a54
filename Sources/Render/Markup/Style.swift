/// The style sheet of every page.
///
/// One accent, a scale of sizes, and verdicts that differ in shape as well as in colour. Colours keep 4.5:1 against their
/// ground in both modes; on paper the light ones stand.
enum Style {
  static let sheet: StaticString = """
    :root{--phrase:auto-phrase;--ground:#fff;--raised:#f6f7f9;--ink:#1b2230;--soft:#566175;\
    --rule:#dfe3ea;--accent:#1f4e8c;--accent-soft:#dbe6f4;--good:#1c6b57;--bad:#b3261e;--bad-soft:#f6dcd9;\
    --warn:#8a5a00;--calm:#c9d5e4;--slow:#d9a441;--cut:#fff;--heat1:#e0e7f0;--heat2:#c4d2e4;--heat3:#f3dedc;--heat4:#eac3bf}
    @media (prefers-color-scheme:dark){:root{--ground:#12161d;--raised:#1a2029;--ink:#e6eaf0;--soft:#a3aebf;\
    --rule:#2e3744;--accent:#8db8f2;--accent-soft:#23344c;--good:#6fcfb1;--bad:#ff9a8f;--bad-soft:#47211f;\
    --warn:#f0bf5f;--calm:#3a4a60;--slow:#c08f35;--cut:#12161d;--heat1:#273446;--heat2:#374b66;--heat3:#4a2b2b;--heat4:#6b3331}}
    *{box-sizing:border-box}
    html{font:16px/1.7 "Hiragino Sans","Hiragino Kaku Gothic ProN","Yu Gothic UI","Yu Gothic",Meiryo,\
    "Noto Sans CJK JP","Noto Sans JP",system-ui,sans-serif;-webkit-text-size-adjust:100%;scroll-behavior:smooth}
    html[lang=en]{font-family:system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue","Noto Sans",\
    "Noto Sans CJK JP",sans-serif;line-height:1.55}
    body{margin:0;background:var(--ground);color:var(--ink);line-break:strict;overflow-wrap:break-word}
    body>header,main,body>footer{max-width:78rem;margin:0 auto;padding:0 1.5rem}
    a{color:var(--accent)}a:hover{color:var(--ink)}
    :focus-visible{outline:2px solid var(--accent);outline-offset:2px}
    .skip{position:absolute;left:-999rem}.skip:focus{left:1rem;top:.5rem;background:var(--ground);padding:.3rem .8rem}
    body>header{position:relative;padding-top:2rem;padding-bottom:1.1rem}
    .eyebrow{margin:0;color:var(--soft);font-size:.85rem;letter-spacing:.04em}
    h1{font-size:2.1rem;line-height:1.25;margin:.1rem 0 .5rem;font-weight:600;letter-spacing:.01em}
    h2{font-size:1.35rem;line-height:1.35;margin:0 0 .4rem;font-weight:600}
    h3{font-size:1rem;margin:1.8rem 0 .5rem;font-weight:600}
    p{margin:.3rem 0}
    .standing{display:flex;flex-wrap:wrap;gap:.15rem 1.2rem;color:var(--soft);font-size:.85rem;margin:0}
    .provisional{color:var(--warn);border:1px solid currentColor;border-radius:3px;padding:0 .5em}
    .languages{position:absolute;right:1.5rem;top:1.9rem;font-size:.85rem}
    .lead{color:var(--soft);font-size:.9rem;max-width:60rem;margin:0 0 1rem}
    h1,h2,h3,.sentence,.lead,.what,thead th{word-break:var(--phrase)}
    .small,small{font-size:.8rem;color:var(--soft)}
    td small,th small,dd small{display:block;font-weight:400;line-height:1.4}
    .none{color:var(--soft)}
    .absent{color:var(--soft)}
    .over{color:var(--bad)}
    .aloud{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
    code{font:.86em/1.4 ui-monospace,"SF Mono",Menlo,Consolas,"DejaVu Sans Mono",monospace}
    section{padding:2.4rem 0 0;margin:0}#summary{padding-top:1.2rem}
    main>section+section{border-top:1px solid var(--rule);margin-top:2.6rem}
    body>footer{margin-top:3rem;padding-top:1rem;padding-bottom:3rem;border-top:1px solid var(--rule);\
    color:var(--soft);font-size:.85rem}
    .contents ol{display:flex;flex-wrap:wrap;gap:.1rem 1.1rem;margin:0;padding:0;list-style:none;font-size:.85rem}
    .contents a{text-decoration:none;line-height:1.9;display:inline-block}.contents a:hover{text-decoration:underline}
    .contents{border-top:1px solid var(--rule);border-bottom:1px solid var(--rule);padding:.5rem 0}

    .cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(17rem,1fr));gap:1rem;margin:.6rem 0 1.4rem}
    .card{background:var(--raised);border:1px solid var(--rule);border-radius:8px;padding:1rem 1.2rem}
    .card.missed{border-color:var(--bad);border-left-width:4px}
    .card.met{border-left:4px solid var(--good)}
    .sentence{display:flex;gap:.55rem;font-weight:600;line-height:1.5;margin:0}
    .sentence .icon{flex:none;margin-top:.24em;width:1.05em;height:1.05em}
    .big{font-size:1.75rem;font-weight:600;font-variant-numeric:tabular-nums;margin:.5rem 0 0;line-height:1.3}
    .big .aside{font-size:.85rem;font-weight:400;color:var(--soft);margin-left:.7rem;white-space:nowrap}
    .met>.sentence .icon{color:var(--good)}.missed>.sentence .icon{color:var(--bad)}
    .figures{display:grid;grid-template-columns:repeat(5,1fr);gap:0;list-style:none;margin:0 0 1.6rem;padding:0;\
    border-top:1px solid var(--rule);border-bottom:1px solid var(--rule)}
    .figures li{padding:.8rem 1rem}.figures li+li{border-left:1px solid var(--rule)}
    .figures .label{font-size:.8rem;color:var(--soft);margin:0;line-height:1.4;min-height:2.3em}
    .figures .value{font-size:1.3rem;font-weight:600;font-variant-numeric:tabular-nums;margin:0;line-height:1.4}
    .figures dl{margin:.3rem 0 0;font-size:.8rem}
    .figures dl div{display:flex;justify-content:space-between;gap:.5rem}
    .figures dt{color:var(--soft)}.figures dd{margin:0;font-variant-numeric:tabular-nums;text-align:right}
    .columns{display:grid;grid-template-columns:1.5fr 1fr 1.1fr;gap:2.2rem}
    .columns h3{margin-top:0}
    .troubles{margin:0;padding:0;list-style:none}
    .troubles li{padding:.45rem 0;line-height:1.5}.troubles li+li{border-top:1px solid var(--rule)}
    .troubles span{display:block}.troubles .when{font-size:.8rem;color:var(--soft);font-variant-numeric:tabular-nums}
    .pairs{margin:0}.pairs div{display:flex;justify-content:space-between;gap:1rem;padding:.35rem 0;\
    border-bottom:1px solid var(--rule)}
    .pairs dt{color:var(--soft);font-size:.9rem}.pairs dd{margin:0;text-align:right;font-variant-numeric:tabular-nums;font-weight:600}
    .pairs dd small{font-weight:400}
    .pairs.grid{display:grid;grid-template-columns:repeat(auto-fit,minmax(19rem,1fr));gap:0 2.5rem}
    .pairs.row{display:flex;flex-wrap:wrap;gap:0 3rem;margin-bottom:1rem}.pairs.row div{min-width:16rem}
    .budgets{list-style:none;margin:0;padding:0}.budgets li+li{margin-top:.8rem}
    .budgets .label{font-size:.9rem;margin:0}.budgets .small{margin:0;line-height:1.45}
    .legend{display:flex;flex-wrap:wrap;gap:.2rem 1.2rem;list-style:none;margin:0 0 .6rem;padding:0;font-size:.8rem;color:var(--soft)}
    .legend li{display:flex;align-items:center;gap:.4rem}
    .tally{font-weight:600;margin-bottom:.8rem}
    .names{columns:18rem;list-style:none;padding:0;margin:0;font-size:.9rem}
    .method{margin:0}.method div{display:grid;grid-template-columns:13rem 1fr;gap:1rem;padding:.5rem 0;border-bottom:1px solid var(--rule)}
    .method dt{font-weight:600}.method dd{margin:0;color:var(--soft)}
    details{margin-top:.8rem}summary{cursor:pointer;color:var(--accent);font-size:.9rem}

    .scroll{overflow-x:auto;position:relative}
    table{border-collapse:collapse;font-size:.85rem;line-height:1.5;min-width:100%}
    caption{text-align:left;color:var(--soft);padding-bottom:.3rem}
    th,td{padding:.42rem .8rem .42rem 0;text-align:left;vertical-align:top;border-bottom:1px solid var(--rule)}
    th:last-child,td:last-child{padding-right:0}
    .n+:not(.n){padding-left:1.1rem}td{min-width:3.2em}
    thead th{color:var(--soft);font-weight:500;font-size:.8rem;vertical-align:bottom;border-bottom-color:var(--soft)}
    tbody th{font-weight:500;min-width:9.5rem}
    .n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
    td time,td .badge,td code,td.w{white-space:nowrap}
    .badge{display:inline-flex;align-items:center;gap:.35em;white-space:nowrap}
    .badge.met{color:var(--good)}.badge.missed{color:var(--bad);font-weight:600}.badge.unsure{color:var(--warn)}.badge.none{color:var(--soft)}
    .icon{width:.95em;height:.95em;vertical-align:-.1em}
    .icon .fill{fill:currentColor}.icon .cut{fill:none;stroke:var(--cut);stroke-width:1.8}
    .icon .line{fill:none;stroke:currentColor;stroke-width:1.5}.icon .dashed{stroke-dasharray:2.6 2.2}
    .heat{font-size:.78rem}.heat td{padding:.4rem .36rem;border:2px solid var(--ground)}
    .heat th{padding-right:.8rem}
    .heat-0{background:var(--raised)}.heat-1{background:var(--heat1)}.heat-2{background:var(--heat2)}\
    .heat-3{background:var(--heat3)}.heat-4{background:var(--heat4)}
    .heat .broken{outline:1.5px solid var(--bad);outline-offset:-2px;font-weight:600}.heat .broken .icon{color:var(--bad);margin-right:.3em}
    .heat .absent{color:var(--soft)}

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
    .spark,.strip,.bar{display:inline-block;vertical-align:middle}
    .bar{width:100%;min-width:6rem;height:8px;border-radius:2px}.bar .left{fill:var(--calm)}.bar .spent{fill:var(--accent)}.bar .over{fill:var(--bad)}
    .edge{fill:none;stroke:var(--rule);stroke-width:.8}.edge.loud{stroke:var(--bad);opacity:.75}
    .node rect{fill:var(--raised);stroke:var(--rule)}.node.hit rect{fill:var(--bad-soft);stroke:var(--bad)}
    .node .time{fill:var(--bad);font-weight:600}

    @media (max-width:56rem){.figures{grid-template-columns:repeat(2,1fr)}.figures li{border-left:0!important;border-bottom:1px solid var(--rule)}\
    .columns{grid-template-columns:1fr;gap:1.4rem}}
    @media (max-width:34rem){.figures li{padding:.6rem .2rem}body>header,main,body>footer{padding-left:1rem;padding-right:1rem}h1{font-size:1.7rem}\
    .languages{right:1rem}.figures{grid-template-columns:1fr 1fr;gap:0 1rem}.method div{grid-template-columns:1fr;gap:0}\
    .pairs.grid{grid-template-columns:1fr}.pairs.row div{min-width:0;width:100%}}
    @page{size:A4;margin:15mm 13mm 16mm;@bottom-right{content:counter(page) " / " counter(pages);font-size:8pt;color:#566175}}
    @media print{:root{--ground:#fff;--raised:#f6f7f9;--ink:#000;--soft:#444c5a;--rule:#c9ced6;--accent:#1f4e8c;\
    --accent-soft:#dbe6f4;--good:#1c6b57;--bad:#b3261e;--bad-soft:#f6dcd9;--warn:#8a5a00;--calm:#c9d5e4;--slow:#d9a441;--cut:#fff;--heat1:#e0e7f0;--heat2:#c4d2e4;--heat3:#f3dedc;--heat4:#eac3bf}
    html{font-size:10.5pt}body{-webkit-print-color-adjust:exact}
    body>header,main,body>footer{max-width:none;padding-left:0;padding-right:0}body>header{padding-top:0}
    .skip,.languages,.contents,summary{display:none}a{color:inherit;text-decoration:none}
    .scroll{overflow:visible}table{font-size:7.4pt;width:100%}th,td{padding:.22rem .45rem .22rem 0}.n+:not(.n){padding-left:.5rem}tbody th{min-width:0}
    thead th{white-space:normal!important}td .strip{width:98px;height:auto}td .spark{width:56px;height:auto}.bar{min-width:3rem}td.w{white-space:normal}\
    td small,th small{font-size:6.6pt}
    thead{display:table-header-group}tr,.card,.figures,.chart,.block{break-inside:avoid}h2,h3,.lead{break-after:avoid}
    .chart svg{max-width:100%;height:auto}
    main>section+section{margin-top:1.4rem}section{padding-top:1.2rem}#summary{break-after:page}.figures{grid-template-columns:repeat(5,1fr)}\
    .figures li{border-bottom:0}.columns{grid-template-columns:1.5fr 1fr 1.1fr;gap:1.4rem}}
    """
}
