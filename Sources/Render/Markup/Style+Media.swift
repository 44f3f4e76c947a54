extension Style {
  /// Tablets and phones.
  static let narrow: StaticString = """
    @media screen and (min-width:75rem){body>header,main,body>footer{max-width:92rem}main.report{display:grid;grid-template-columns:minmax(0,1fr) 12.5rem;column-gap:3rem}\
    main>section{grid-column:1;min-width:0}main>.contents{grid-column:2;grid-row:1/span 40;align-self:start;position:sticky;top:0;max-height:100vh;overflow-y:auto;border-top:0;margin:0;padding:.6rem 0 1rem}\
    main>.contents ol{columns:auto}main>.contents a{line-height:1.45;padding:.22rem 0}}
    @media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
    @media (max-width:56rem){.figures{grid-auto-flow:row;grid-template-columns:repeat(2,1fr)}.figures li{border-left:0!important;border-bottom:1px solid var(--rule)}\
    .columns{grid-template-columns:1fr;gap:1.4rem}}
    @media screen and (max-width:56rem){table:not(.heat){width:max-content}th,td{max-width:17rem}}
    @media screen and (max-width:34rem){tbody th,thead th:first-child{position:sticky;left:0;z-index:1;background:var(--ground)}tbody th{min-width:0;max-width:9.5rem}td{max-width:13rem}\
    .heat th:first-child{width:9rem}.contents ol{columns:10rem;column-gap:1rem}}
    @media (max-width:34rem){.figures li{padding:.6rem .2rem}body>header,main,body>footer{padding-left:1rem;padding-right:1rem}h1{font-size:1.7rem}\
    .languages{right:1rem}.figures{column-gap:1rem}.method div{grid-template-columns:1fr;gap:0}\
    .pairs.grid{grid-template-columns:1fr}.pairs.row div{min-width:0;width:100%}}
    """

  /// A4, in colour and in grey. A browser shrinks all of a page of which one word is too wide: everything wraps.
  static let paper: StaticString = """
    @page{size:A4;margin:15mm 13mm 16mm;@bottom-right{content:counter(page) " / " counter(pages);font-size:8pt;color:#566175}}
    @media print{:root{--ground:#fff;--raised:#f6f7f9;--ink:#000;--soft:#444c5a;--rule:#c9ced6;--accent:#1f4e8c;\
    --accent-soft:#dbe6f4;--good:#1c6b57;--bad:#b3261e;--bad-soft:#f6dcd9;--warn:#8a5a00;--calm:#c9d5e4;--slow:#d9a441;--cut:#fff;--heat1:#e3eaf2;--heat2:#c4d2e4;--heat3:#ecbeb9;--heat4:#de958d;--mark:#86160f}
    html{font-size:8.6pt}body{-webkit-print-color-adjust:exact}
    body>header,main,body>footer{max-width:none;padding-left:0;padding-right:0}body>header{padding-top:0}
    .skip,.languages,.contents,summary,.filter,details:not([open]){display:none}thead button{display:contents}thead button::after{display:none}body>footer{margin-top:1rem;padding-bottom:0}body>footer .back{display:none}a{color:inherit;text-decoration:none}
    .scroll{overflow:visible}table{font-size:6.8pt;width:100%}th,td{padding:.22rem .4rem .22rem 0}\
    .heat{min-width:0;font-size:6.4pt}.heat td{padding:.22rem .15rem;border-width:1px}.heat td.whole{border-left-width:4px}\
    .heat th:first-child{width:8.5rem}.heat thead th:last-child{width:4.4rem}.heat tbody th{white-space:normal}.n+:not(.n){padding-left:.5rem}tbody th{min-width:6.5em}
    thead th{white-space:normal!important}td .strip{width:80px;height:auto}td .spark{width:56px;height:auto}.bar{min-width:3rem}td.w{white-space:normal}td .badge{white-space:normal;word-break:keep-all}td .long{white-space:normal;overflow-wrap:anywhere}\
    td small,th small{font-size:6.2pt}
    thead{display:table-header-group}h3,tr,li,.card,.figures,.chart{break-inside:avoid}h2,h3,.lead,.tally,.legend,section>p{break-after:avoid}
    .chart svg{max-width:100%;height:auto}.wide text{font-size:14px}.charts{grid-template-columns:repeat(3,1fr);gap:1rem}.charts svg{min-width:0}.charts .chart text{font-size:16px}
    main>section+section{margin-top:1.4rem}section{padding-top:1.2rem}.figures{grid-auto-flow:column;grid-template-columns:none}\
    .figures li{border-bottom:0;padding-left:.7rem;padding-right:.7rem}.figures .value{font-size:1.2rem}.columns{grid-template-columns:1.55fr 1fr;gap:1.4rem}\
    .columns .block+.block{margin-top:.9rem}.columns h3{margin-bottom:.2rem}.troubles li{padding:.2rem 0;line-height:1.36}.pairs div{padding:.16rem 0}\
    .card{padding:.6rem .9rem}.headline{margin-bottom:.8rem}.notice{margin-bottom:.7rem}.figures{margin-bottom:.9rem}.figures li{padding-top:.45rem;padding-bottom:.45rem}\
    .approvals{display:flex;float:right;margin:0 0 0 5mm;padding:0;list-style:none;font-size:7.5pt;text-align:center}\
    .approvals li{width:17mm;height:20mm;border:.5pt solid var(--soft);border-left-width:0}.approvals li:first-child{border-left-width:.5pt}}
    """
}
