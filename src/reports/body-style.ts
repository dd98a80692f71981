/** The style of a document as one page of its own; nothing is fetched from anywhere. */
export const BODY_STYLE = `
:root{color-scheme:light;--ink:#16202b;--soft:#47545f;--line:#b8c2ca;--bar:#0b5a74;--fill:#eef2f5}
*{box-sizing:border-box}
body{margin:0;color:var(--ink);background:#fff;font:400 1.0625rem/1.75 Sarabun,'TH Sarabun New','TH SarabunPSK','Noto Sans Thai','Leelawadee UI',Thonburi,Tahoma,sans-serif;overflow-wrap:break-word}
main{max-width:64rem;margin:0 auto;padding:1rem 1rem 4rem}
h1,h2,h3,h4{line-height:1.6;margin:2rem 0 .5rem;text-wrap:balance}
h1{font-size:1.625rem;text-align:center;margin-top:1rem}h2{font-size:1.3125rem}h3{font-size:1.125rem}h4{font-size:1.0625rem}
p,ul,ol{margin:0 0 1rem;max-width:48rem}
.contents ul{list-style:none;padding:0}
.cover p{text-align:center;max-width:none;margin:0 0 .25rem}
.lead{font-size:1.1875rem}
.note{color:var(--soft);font-size:.9688rem}.label{font-weight:700;margin-bottom:.25rem}
.missing,.draft{border:1px solid var(--line);border-left:6px solid #7a4b00;background:#fdf3dc;padding:.5rem 1rem;max-width:48rem}
blockquote{margin:0 0 1rem;padding-left:1rem;border-left:3px solid var(--line);max-width:48rem}
.scroll{overflow-x:auto;margin:0 0 1.5rem;position:relative}
.thai-digits ol{list-style:thai}
table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}
.scroll>.wide{min-width:44rem}
caption{text-align:left;font-weight:700;padding:.25rem 0}caption span{position:sticky;left:0;display:inline-block;max-width:calc(100vw - 2rem)}
th,td{border:1px solid var(--line);padding:.25rem .5rem;text-align:left;vertical-align:top}
thead th{background:var(--fill);text-align:center;vertical-align:middle}
.end{text-align:right;white-space:nowrap}.center{text-align:center}
.total>*{font-weight:700}.group>*{background:var(--fill);font-weight:700}
td p{margin:0}
tbody th{font-weight:400}
.on{background:var(--bar)}.gantt td{text-align:center;padding:.25rem}.gantt th[scope=row]{font-weight:400;min-width:14rem}.gantt .group th[scope=row]{font-weight:700}
.gantt td{min-width:2.25rem;print-color-adjust:exact;-webkit-print-color-adjust:exact}
.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
figure{margin:0 0 1.5rem}figure .scroll{margin:0}figure svg{max-width:100%;height:auto}figcaption{font-weight:700}
@media(max-width:40rem){figure svg{min-width:var(--least)}}
.people{display:grid;grid-template-columns:repeat(auto-fit,minmax(16rem,1fr));gap:2rem;margin:2rem 0}.people p{text-align:center;margin:0 0 .25rem}
code,a{overflow-wrap:anywhere}
.check{display:flex;flex-wrap:wrap;gap:0 1rem;align-items:center;margin-top:2rem;border-top:1px solid var(--line);padding-top:1rem}.check svg{width:6rem;height:6rem;display:block}.check p{flex:1 1 16rem;margin:0}
.draft-mark{display:none}
:focus-visible{outline:3px solid #b85c00;outline-offset:2px}
@media print{caption span{position:static;max-width:none}figure svg{min-width:0}@page{size:A4;margin:20mm 20mm 20mm 25mm}@page side{size:A4 landscape}body{font-size:11pt;line-height:1.6}table{font-size:9.5pt}td,th{padding:.125rem .3125rem}main{max-width:none;padding:0}.landscape{page:side}.scroll{overflow:visible}.scroll>.wide{min-width:0}thead{display:table-header-group}tr,figure,.people{break-inside:avoid}.group,caption{break-after:avoid}h2,h3,h4{break-after:avoid}.contents{display:none}.check{break-inside:avoid}.draft-mark{display:block;position:fixed;top:30%;left:0;right:0;max-width:none;text-align:center;white-space:nowrap;transform:rotate(-45deg);font-size:4rem;font-weight:700;color:#e4e4e4;z-index:-1;print-color-adjust:exact;-webkit-print-color-adjust:exact}}
`;
