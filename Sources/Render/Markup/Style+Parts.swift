extension Style {
  /// Cards, figures, lists and tables.
  static let parts: StaticString = """
    .cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,17rem),1fr));gap:1rem;margin:.6rem 0 1.4rem}
    .card{display:flex;flex-direction:column;background:var(--raised);border-radius:10px;padding:1.05rem 1.25rem 1.1rem}
    .card .big{margin-top:auto;padding-top:.45rem}.card .small{margin-top:.4rem}.rest{font-size:.85rem;color:var(--soft);margin:.15rem 0 0 1.6rem;word-break:var(--phrase)}
    .card .squares{margin:.55rem 0 .1rem}
    .notice{display:flex;gap:.55rem;border-left:3px solid var(--warn);padding:.3rem 0 .3rem .9rem;margin:0 0 1.2rem;word-break:var(--phrase)}
    .notice .icon{flex:none;margin-top:.3em;color:var(--warn)}
    .headline{font-size:1.2rem;line-height:1.65;font-weight:500;margin:.1rem 0 1.3rem;max-width:60rem}
    .sentence.judgement{font-size:1.12rem;margin:.2rem 0 1.1rem}
    .sentence{display:flex;gap:.55rem;font-weight:600;line-height:1.5;margin:0}
    .sentence .icon{flex:none;margin-top:.24em;width:1.05em;height:1.05em}
    .big{font-size:1.85rem;font-weight:600;font-variant-numeric:tabular-nums;margin:.45rem 0 0;line-height:1.3;letter-spacing:-.005em}
    .big .aside{font-size:.85rem;font-weight:400;color:var(--soft);margin-left:.7rem;white-space:nowrap}
    .met>.icon,.met>.sentence .icon{color:var(--good)}.missed>.icon,.missed>.sentence .icon{color:var(--bad)}.unsure>.icon,.unsure>.sentence .icon{color:var(--warn)}.none>.icon{color:var(--soft)}
    .figures{display:grid;grid-auto-flow:column;grid-auto-columns:minmax(0,1fr);gap:0;list-style:none;margin:0 0 1.6rem;padding:0;\
    border-top:1px solid var(--rule);border-bottom:1px solid var(--rule)}
    .figures li{padding:.8rem 1rem}.figures .gap{display:block;height:24px}.figures li+li{border-left:1px solid var(--rule)}
    .figures .label a{display:block;padding:.25rem 0;color:inherit;text-decoration:none}.figures .label a:hover{text-decoration:underline}
    .figures .label{font-size:.8rem;min-height:2.4rem;color:var(--soft);margin:0 0 .15rem;line-height:1.4}
    .figures .value{font-size:1.35rem;font-weight:600;font-variant-numeric:tabular-nums;margin:0;line-height:1.4}
    .figures dl{margin:.3rem 0 0;font-size:.8rem}
    .figures dl div{display:flex;justify-content:space-between;gap:.5rem}
    .figures dt{color:var(--soft)}.figures dd{white-space:nowrap}.figures dd{margin:0;font-variant-numeric:tabular-nums;text-align:right}
    .columns{display:grid;grid-template-columns:1.55fr 1fr;gap:2.4rem 3rem}
    .columns h3{margin-top:0}.columns .block+.block{margin-top:1.9rem}
    .troubles{margin:0;padding:0;list-style:none}
    .troubles li{padding:.45rem 0;line-height:1.5}.troubles li+li{border-top:1px solid var(--rule)}
    .troubles span:not(.badge){display:block}.troubles .title{font-size:.9rem}.troubles .when{font-size:.8rem;color:var(--soft);font-variant-numeric:tabular-nums}
    .troubles span.broken{display:flex;gap:.4rem;font-size:.85rem;color:var(--bad)}.broken .icon{flex:none;margin-top:.32em}
    .pairs{margin:0}.pairs div{display:flex;justify-content:space-between;gap:1rem;padding:.35rem 0;\
    border-bottom:1px solid var(--rule)}
    .pairs dt{color:var(--soft);font-size:.9rem;word-break:var(--phrase)}.pairs dd{margin:0;text-align:right;font-variant-numeric:tabular-nums;font-weight:600}
    .pairs dd small{font-weight:400}
    .pairs.grid{display:grid;grid-template-columns:repeat(auto-fit,minmax(19rem,1fr));gap:0 2.5rem}
    .pairs.row{display:flex;flex-wrap:wrap;gap:0 3rem;margin-bottom:1rem}.pairs.row div{min-width:16rem}
    .budgets{list-style:none;margin:0;padding:0}.budgets li+li{margin-top:.8rem}
    .budgets .label{font-size:.9rem;margin:0}.budgets .small{margin:0;line-height:1.45}
    .legend{display:flex;flex-wrap:wrap;gap:.2rem 1.2rem;list-style:none;margin:0 0 .6rem;padding:0;font-size:.8rem;color:var(--soft)}
    .legend li{display:flex;align-items:center;gap:.4rem}
    .tally{font-weight:600;margin-bottom:.8rem}
    .files{list-style:none;padding:0;margin:0;line-height:2}
    .names{columns:18rem;list-style:none;padding:0;margin:0;font-size:.9rem}
    .method{margin:0}.method div{display:grid;grid-template-columns:13rem 1fr;gap:1rem;padding:.5rem 0;border-bottom:1px solid var(--rule)}
    .method dt{font-weight:600}.method dd{margin:0;color:var(--soft)}
    details{margin-top:.8rem}summary{cursor:pointer;padding:.2rem 0;min-height:24px;color:var(--accent);font-size:.9rem}

    .scroll{overflow-x:auto;position:relative}
    @media screen{.scroll.tall{max-height:min(85vh,60rem);overflow:auto}
    .scroll.tall thead th{position:sticky;top:0;z-index:2;background:var(--ground);box-shadow:inset 0 -1px var(--soft)}}
    table{border-collapse:collapse;font-size:.85rem;line-height:1.5;min-width:100%}
    caption{text-align:left;color:var(--soft);padding-bottom:.3rem}
    th,td{padding:.42rem .8rem .42rem 0;text-align:left;vertical-align:top;border-bottom:1px solid var(--rule)}
    th:last-child,td:last-child{padding-right:0}
    .n+:not(.n){padding-left:1.1rem}td{min-width:3.2em}
    thead th{color:var(--soft);font-weight:500;font-size:.8rem;vertical-align:bottom;border-bottom-color:var(--soft)}
    tbody th{font-weight:500;min-width:9.5rem}tbody th.n{min-width:0}
    .n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}.n small{white-space:normal}
    td time,td .badge,td code,td.w{white-space:nowrap}
    .badge{display:inline-flex;align-items:center;gap:.35em;white-space:nowrap}
    .badge.met{color:var(--good)}.badge.missed{color:var(--bad);font-weight:600}.badge.unsure{color:var(--warn)}.badge.none{color:var(--soft)}
    .icon{width:.95em;height:.95em;vertical-align:-.1em}
    .icon .fill{fill:currentColor}.icon .cut{fill:none;stroke:var(--cut);stroke-width:1.8}
    .icon .line{fill:none;stroke:currentColor;stroke-width:1.5}.icon .dashed{stroke-dasharray:2.6 2.2}
    thead button{font:inherit;color:inherit;text-align:inherit;background:none;border:0;padding:0;cursor:pointer;position:relative;word-break:inherit;min-height:24px;min-width:24px;box-sizing:border-box;display:inline-flex;align-items:flex-end;vertical-align:bottom}.n button{justify-content:flex-end}
    thead button:hover{color:var(--accent)}thead button:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
    thead button::after{content:"";position:absolute;bottom:.5em;left:100%;margin:0 .3em;border:4px solid transparent}.n button::after{left:auto;right:100%}
    thead [aria-sort] button{color:var(--ink)}
    thead [aria-sort=ascending] button::after{border-bottom-color:currentColor;border-top-width:0}
    thead [aria-sort=descending] button::after{border-top-color:currentColor;border-bottom-width:0}
    .filter{display:flex;flex-direction:row-reverse;align-items:baseline;gap:.8rem;margin:0 0 .5rem;font-size:.8rem;color:var(--soft)}
    .filter input{font:inherit;color:var(--ink);background:var(--ground);border:1px solid var(--soft);border-radius:5px;padding:.2rem .5rem;width:14rem;max-width:55vw}
    .heat{font-size:.8rem;table-layout:fixed;width:100%;min-width:72rem}.heat th:first-child{width:12rem}.heat td{padding:.36rem .3rem;border:2px solid var(--ground)}
    .heat th{padding-right:.8rem}.heat thead th.n{padding-right:.3rem}.heat tbody th{white-space:nowrap;overflow:hidden;text-overflow:ellipsis}
    .heat .whole,.heat thead th:last-child{font-weight:600}.heat td.whole{border-left:9px solid var(--ground)}
    .heat .full{color:var(--soft)}.swatch{width:1.5rem;height:.8rem;border-radius:2px;border:1px solid var(--rule)}
    .heat-0{background:var(--raised)}.heat-1{background:var(--heat1)}.heat-2{background:var(--heat2)}\
    .heat-3{background:var(--heat3)}.heat-4{background:var(--heat4)}
    .heat .broken{font-weight:600}.heat .broken .icon{color:var(--mark);margin-right:.2em}
    .heat .absent{color:var(--soft)}
    """
}
