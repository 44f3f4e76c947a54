/// The style sheet of every page.
///
/// One accent, a scale of sizes, and verdicts that differ in shape as well as in colour. Colours keep 4.5:1 against their
/// ground in both modes; on paper the light ones stand.
enum Style {
  static let sheet: [StaticString] = [palette, page, parts, charts, narrow, paper]

  /// Colours by what they mean, by day and by night.
  static let palette: StaticString = """
    :root{--phrase:auto-phrase;--ground:#fff;--raised:#f6f7f9;--ink:#1b2230;--soft:#566175;\
    --rule:#dfe3ea;--accent:#1f4e8c;--accent-soft:#dbe6f4;--good:#1c6b57;--bad:#b3261e;--bad-soft:#f6dcd9;\
    --warn:#8a5a00;--calm:#c9d5e4;--slow:#d9a441;--cut:#fff;--heat1:#e3eaf2;--heat2:#c4d2e4;--heat3:#ecbeb9;--heat4:#de958d;--mark:#86160f}
    @media (prefers-color-scheme:dark){:root{--ground:#12161d;--raised:#1a2029;--ink:#e6eaf0;--soft:#a3aebf;\
    --rule:#2e3744;--accent:#8db8f2;--accent-soft:#23344c;--good:#6fcfb1;--bad:#ff9a8f;--bad-soft:#47211f;\
    --warn:#f0bf5f;--calm:#3a4a60;--slow:#c08f35;--cut:#12161d;--heat1:#273446;--heat2:#374b66;--heat3:#5a2f2d;--heat4:#87403a;--mark:#ffd0ca}}
    """

  /// Type, landmarks, and what is on every page.
  static let page: StaticString = """
    *{box-sizing:border-box}
    html{font:16px/1.7 "Hiragino Sans","Hiragino Kaku Gothic ProN","Yu Gothic UI","Yu Gothic",Meiryo,\
    "Noto Sans CJK JP","Noto Sans JP",system-ui,sans-serif;-webkit-text-size-adjust:100%;scroll-behavior:smooth}
    html[lang=en]{font-family:-apple-system,"Segoe UI",Roboto,"Helvetica Neue","Noto Sans","Liberation Sans",\
    "Noto Sans CJK JP",Arial,sans-serif;line-height:1.55}
    body{margin:0;background:var(--ground);color:var(--ink);line-break:strict;overflow-wrap:break-word}
    body>header,main,body>footer{max-width:78rem;margin:0 auto;padding:0 1.5rem}
    a{color:var(--accent)}a:hover{color:var(--ink)}
    :focus-visible{outline:2px solid var(--accent);outline-offset:2px}
    .skip{position:absolute;left:-999rem}.skip:focus{left:1rem;top:.5rem;background:var(--ground);padding:.3rem .8rem}
    body>header{position:relative;padding-top:2rem;padding-bottom:1.1rem}
    .eyebrow{margin:0;padding-right:5rem;color:var(--soft);font-size:.85rem;letter-spacing:.04em}
    h1{font-size:2.1rem;line-height:1.25;margin:.1rem 0 .5rem;font-weight:600;letter-spacing:.01em}
    h2{font-size:1.35rem;line-height:1.35;margin:0 0 .4rem;font-weight:600}
    h3{font-size:1rem;margin:1.8rem 0 .5rem;font-weight:600}
    p{margin:.3rem 0}
    .standing{display:flex;flex-wrap:wrap;gap:.15rem 1.2rem;color:var(--soft);font-size:.85rem;margin:0}
    .status{font-weight:500;color:var(--ink)}.status.provisional{color:var(--warn);border:1px solid currentColor;border-radius:3px;padding:0 .5em}
    .approvals{display:none}
    .languages{position:absolute;right:1.5rem;top:1.9rem;font-size:.85rem}
    .lead{color:var(--soft);font-size:.9rem;max-width:60rem;margin:0 0 1rem}
    h1,h2,h3,.headline,.sentence,.lead,.what,thead th{word-break:var(--phrase)}
    .small,small{font-size:.8rem;color:var(--soft)}
    td small,th small,dd small{display:block;font-weight:400;line-height:1.4}
    .none{color:var(--soft)}
    .absent{color:var(--soft)}
    .over{color:var(--bad)}
    .aloud{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
    code{font:.86em/1.4 ui-monospace,"SF Mono",Menlo,Consolas,"DejaVu Sans Mono",monospace}
    section{padding:2.4rem 0 0;margin:0}#summary{padding-top:.5rem}
    main>section+section,.contents+section{border-top:1px solid var(--rule);margin-top:2.6rem}
    body>footer:empty{display:none}body>footer{margin-top:3rem;padding-bottom:3rem;color:var(--soft);font-size:.85rem}
    body>footer::before{content:"";display:block;border-top:1px solid var(--rule);margin-bottom:1rem}
    .contents{border-top:1px solid var(--rule);margin-top:2rem;padding-top:1rem}
    .contents ol{columns:14rem;column-gap:2rem;margin:0;padding:0;list-style:none;font-size:.85rem}
    .contents a{text-decoration:none;line-height:1.9;display:inline-block}.contents a:hover{text-decoration:underline}
    """
}
