/** The colour tokens of the visual reference; their contrast against `paper` was measured there. */
const light = `--paper:#ffffff;--wash:#f0f3f1;--rule:#c3cdc8;--edge:#7c8984;--ink:#10201c;--ink2:#46544f;
--kept:#0f74a0;--slight:#946200;--over:#9c2a06;--overfill:#d2451e;--none:#5f6c67;
--band:#dcebf2;--walk:rgba(16,32,28,.085);--keptfill:#9cc8dd`;

const dark = `--paper:#0e1614;--wash:#17211e;--rule:#3a4a44;--edge:#7d8d87;--ink:#eef4f1;--ink2:#b3c1bb;
--kept:#62b5da;--slight:#c9993f;--over:#ff9a6c;--overfill:#f0703c;--none:#93a19b;
--band:#14323f;--walk:rgba(238,244,241,.10);--keptfill:#2b6682`;

const tokens = `:root{color-scheme:light dark;
--serif:Charter,"Bitstream Charter","Charis SIL","Sitka Text",Cambria,"Noto Serif",serif;
--sans:system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",sans-serif;
${light}}
@media (prefers-color-scheme:dark){:root{${dark}}}`;

const base = `*{box-sizing:border-box;margin:0;padding:0}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%;background:var(--paper)}
body{font:400 17px/1.5 var(--sans);color:var(--ink);background:var(--paper);font-variant-numeric:tabular-nums lining-nums;overflow-wrap:break-word}
a{color:inherit;text-underline-offset:.2em;text-decoration-thickness:1px}
a:hover{text-decoration-thickness:2px}
:focus-visible{outline:3px solid var(--kept);outline-offset:2px}
h1,h2,h3{font-weight:700;line-height:1.15}
.page{max-width:1200px;margin:0 auto;padding:0 16px}
.kept{color:var(--kept)}.slight{color:var(--slight)}.over{color:var(--over)}.none{color:var(--none)}.ink,.plain{color:var(--ink)}
.wide{display:none}.narrow{display:block}span.narrow{display:inline}
.keep{white-space:nowrap}`;

const head = `.top{display:flex;align-items:center;justify-content:space-between;min-height:52px;gap:24px}
.brand{display:flex;align-items:center;gap:9px;font-weight:700;letter-spacing:-.01em}
.who{color:var(--ink2);font-size:15px}
.crumb{font-size:15px;color:var(--ink2);padding:4px 0 0;line-height:1.45}.crumb b{color:var(--ink);font-weight:600}
.sample{font-size:15px;line-height:1.45;padding-top:2px}
.verdict{padding:14px 0 28px}
.mark{display:block;flex:none}
.verdict .wide-mark{display:none}
.kicker{font:400 17px/1.35 var(--serif);margin-top:10px}
.verdict h1{font:700 38px/1.06 var(--serif);letter-spacing:-.012em;margin:8px 0;text-wrap:balance}
.verdict .kicker+h1{margin-top:2px}
.verdict h1.long{font-size:32px}
.say{font:400 20px/1.42 var(--serif);text-wrap:pretty}.say b{font-weight:700;white-space:nowrap}
.act{margin-top:14px;display:grid;grid-template-columns:30px 1fr;gap:12px;line-height:1.45}.act b{display:block}
.sign{flex:none}.stop-bar{stroke:var(--paper)}
.facts{margin-top:24px;display:grid;grid-template-columns:1fr 1fr;border-top:1px solid var(--rule)}
.facts>div{padding:12px 0;border-bottom:1px solid var(--rule)}
.facts>div:nth-child(odd){padding-right:12px}
.facts>div:nth-child(even){padding-left:12px;border-left:1px solid var(--rule)}
.facts dt{font-size:14px;color:var(--ink2);line-height:1.3}
.facts dd{font-size:24px;font-weight:650;letter-spacing:-.015em;line-height:1.25}
.facts dd.none{color:var(--ink2)}
.facts small{font-size:15px;font-weight:400;letter-spacing:0;color:var(--ink2)}
.facts .against{display:block;font-size:14px;color:var(--ink2);font-weight:400;letter-spacing:0;line-height:1.3}
.facts .against.over{color:var(--over);font-weight:650}`;

const sections = `.sec{border-top:1px solid var(--ink);padding:20px 0 32px}
.sec>header h2{font-size:19px;letter-spacing:-.01em}
.sec>header p{font-size:15px;color:var(--ink2);margin-top:4px;line-height:1.4}
.sec>.body{margin-top:16px;min-width:0}
.note{font:400 17px/1.5 var(--serif);max-width:62ch;margin-top:14px;text-wrap:pretty}
.note+.note{margin-top:10px}
.meta{font-size:15px;color:var(--ink2);line-height:1.45;margin-top:10px}
.judged{display:grid;grid-template-columns:minmax(0,1fr)}
.judged dt{font-size:14px;color:var(--ink2);padding-top:12px;border-top:1px solid var(--rule)}
.judged dd{padding:2px 0 12px;overflow-wrap:anywhere}
.judged dt:first-of-type{border-top:0;padding-top:0}
.judged small{font-size:14px;color:var(--ink2)}
.why{font-size:14px;color:var(--ink2);white-space:nowrap}
.session{font-size:27px;font-weight:650;letter-spacing:-.02em;line-height:1.2}
.session+.ribbon{margin:14px 0 6px}
.ribbon{display:block;max-width:100%}
.file{display:grid;grid-template-columns:22px 1fr;gap:10px;margin-top:14px;font-size:16px;line-height:1.4;overflow-wrap:anywhere}
.chain{list-style:none;margin-top:24px}
.chain li{display:grid;grid-template-columns:34px 1fr;gap:4px 10px;padding:10px 0;border-top:1px solid var(--rule);align-items:start}
.chain li:first-child{border-top:0;padding-top:0}
.rules summary{cursor:pointer;min-height:44px;display:flex;align-items:center;font-weight:650;text-decoration:underline;text-decoration-thickness:1px;text-underline-offset:.2em}
.rules summary::-webkit-details-marker{display:none}
.rules h3{font-size:17px;margin-top:20px;scroll-margin-top:12px}
.rules p{max-width:66ch;line-height:1.5;margin-top:4px}.rules p.source{font-size:14px;color:var(--ink2)}
.foot{border-top:1px solid var(--rule);padding:18px 0 28px;font-size:14px;color:var(--ink2)}.foot p{max-width:72ch}`;

const charts = `svg{display:block;max-width:100%;overflow:visible}
svg.narrow{width:100%;max-width:560px;height:auto}svg.wide{width:100%;height:auto}
svg text{font-family:var(--sans);fill:var(--ink);font-variant-numeric:tabular-nums}
svg .tick{font-size:12px;fill:var(--ink2)}svg .label{font-size:13px;font-weight:650}svg .small{font-size:12px}
svg .title{font-size:15px;font-weight:700}svg .sub{font-size:13px;font-weight:400;fill:var(--ink2)}
svg .strip-pace{font-size:15px;font-weight:600}
.halo{paint-order:stroke;stroke:var(--paper);stroke-width:4px;stroke-linejoin:round}.wide-halo{stroke-width:10px}
svg .over-text{fill:var(--over);font-weight:700}
.grid{stroke:var(--rule);stroke-width:1}.axis{stroke:var(--ink);stroke-width:1}
.cap{stroke:var(--ink);stroke-width:2.5}.cap.provisional{stroke-dasharray:9 5}
.trace{fill:none;stroke:var(--ink);stroke-width:1.75;stroke-linejoin:round;stroke-linecap:round}
.raw{fill:none;stroke:var(--ink2);stroke-width:1.5;stroke-dasharray:2 3}
.over-fill{fill:var(--overfill)}.over-bar{fill:var(--over)}
.walk{fill:var(--walk)}.band{fill:var(--band)}
.kept-block{fill:var(--keptfill);stroke:var(--kept);stroke-width:1.5}
.not-run{fill:none;stroke:var(--edge);stroke-width:1.5;stroke-dasharray:3 3}
.stripe-ground{fill:var(--paper)}.stripe{stroke:var(--ink2)}.stripe-edge{stroke:var(--ink2);stroke-width:1.5}
.reading{pointer-events:none}.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}svg[data-left]{touch-action:pan-y}.reading line{stroke:var(--ink);stroke-width:1}.reading rect{fill:var(--ink)}
svg .reading text{fill:var(--paper);font-size:13px;font-weight:600}`;

const table = `table{border-collapse:collapse;width:100%;font-size:15px}
th{font-size:14px;font-weight:500;color:var(--ink2);text-align:left;vertical-align:bottom;padding:0 8px 8px 0;line-height:1.25}
thead tr{border-bottom:1.5px solid var(--ink)}
td,tbody th{padding:9px 8px 9px 0;border-top:1px solid var(--rule);vertical-align:middle;white-space:nowrap}
tbody th{font-weight:650;color:var(--ink);font-size:15px}
tbody tr:first-child>*{border-top:0}
.num{text-align:right}td.num,th.num{padding-right:12px}
.with-bars .against-cap{width:24%}.off{display:inline-block;font-weight:650}
.bar{display:none}.mark-word{font-weight:600;white-space:normal;padding-right:0}
.high{color:var(--over);font-weight:650}.arrow{color:var(--ink2)}.wide-cell{display:none}`;

const wide = `@media (min-width:960px){
.page{padding:0 40px}
.wide{display:block}span.wide{display:inline}.narrow,span.narrow{display:none}
.top{min-height:72px;border-bottom:1px solid var(--rule)}
.crumb{padding-top:20px}
.verdict{display:grid;grid-template-columns:168px minmax(0,1fr) 272px;column-gap:32px;padding:28px 0 40px;align-items:start}
.verdict .wide-mark{display:block;margin-top:6px}.verdict .narrow-mark{display:none}
.kicker{font-size:24px;margin:0}
.verdict h1{font-size:58px;margin:0 0 14px}.verdict h1.long{font-size:46px}
.say{font-size:24px;max-width:30em}
.act{max-width:38em;margin-top:20px}
.facts{margin-top:0;grid-template-columns:1fr;border-top:1px solid var(--ink)}
.facts>div,.facts>div:nth-child(odd),.facts>div:nth-child(even){padding:10px 0;border-left:0}
.sec{display:grid;grid-template-columns:168px minmax(0,1fr);column-gap:32px;padding:24px 0 44px}
.sec>.body{margin-top:0}
.judged{grid-template-columns:200px minmax(0,1fr)}
.judged dt{font-size:16px;padding:11px 0}.judged dd{border-top:1px solid var(--rule);padding:11px 0}
.judged dt:first-of-type,.judged dd:first-of-type{border-top:0;padding-top:0}
.two{display:grid;grid-template-columns:1fr 1fr;gap:48px}.chain{margin-top:0}
table{font-size:16px}td,tbody th{padding-right:10px;font-size:16px}td.num,th.num{padding-right:16px}
.with-bars .against-cap{width:34%}.off{min-width:3.7em}.wide-cell{display:table-cell}.narrow-cell{display:none}
.bar{display:inline-block;width:calc(100% - 4.2em);height:12px;vertical-align:-1px}.bar i{display:block;height:12px;background:var(--overfill)}
.foot{padding:22px 0 40px}}`;

const print = `@media print{
:root{${light};--paper:#fff;--wash:#fff;--ink:#000;--ink2:#333;--rule:#999;--edge:#666;--band:#e3eef3;--walk:rgba(0,0,0,.09)}
@page{size:A4;margin:11mm 14mm}
body{font-size:9.5pt;line-height:1.35;print-color-adjust:exact;-webkit-print-color-adjust:exact}
.page{padding:0;max-width:none}.wide{display:block}.narrow,span.narrow{display:none}span.wide{display:inline}
svg.wide{width:84%}
.top{min-height:0;border:0}.who,.crumb,.sample{font-size:9.5pt}.crumb{padding-top:4px}
.verdict{display:block;padding:8px 0 12px}.verdict .wide-mark{display:none}.verdict .narrow-mark{display:block;width:60px;height:auto}
.kicker{font-size:11pt}.verdict h1,.verdict h1.long{font-size:30px;margin:6px 0}.say{font-size:15px;max-width:none}
.act{margin-top:8px;font-size:10pt}
.facts{margin-top:10px;grid-template-columns:repeat(4,1fr)}.facts>div,.facts>div:nth-child(n){padding:6px 8px 6px 0;border-left:0}
.facts dd{font-size:17px}.facts dt,.facts small,.facts .against{font-size:9pt}
.sec{display:block;padding:8px 0 10px;break-inside:avoid}.sec>header p{font-size:9.5pt;margin-top:1px}.sec>.body{margin-top:6px}
.sec>header h2{font-size:12pt}
.note{font-size:10pt;line-height:1.35;margin-top:6px;max-width:none}.meta{font-size:9pt;margin-top:5px}
.judged{grid-template-columns:120px minmax(0,1fr)}.judged dt,.judged dd{font-size:9.5pt;padding:4px 0;border-top:1px solid var(--rule)}.judged small{font-size:9pt}
table,td,tbody th{font-size:9.5pt}td,tbody th{padding-top:2.5px;padding-bottom:2.5px}th{font-size:9pt;padding-bottom:3px}
.wide-cell{display:table-cell}.narrow-cell{display:none}.off{min-width:3.7em}.with-bars .against-cap{width:30%}
.bar{display:inline-block;width:calc(100% - 4.2em);height:8px;vertical-align:0}.bar i{display:block;height:8px;background:var(--overfill)}
.session{font-size:15pt}.two{display:grid;grid-template-columns:1fr 1fr;gap:24px}.chain{margin-top:0}.chain li,.file{font-size:9.5pt;padding:3px 0;margin-top:4px}
.rules,.why{display:none}.foot{padding:6px 0 0;font-size:8.5pt}.foot p{max-width:none}}`;

/** The whole style sheet of a report page. */
export const styles = [tokens, base, head, sections, charts, table, wide, print].join('\n');
