/** The whole style of survey pages, sent inside each of them: one request on a slow phone. */
export const SURVEY_STYLE = `
:root{color-scheme:light dark;--ink:#16202b;--soft:#47545f;--paper:#fff;--box:#f4f6f8;--line:#6b7884;--accent:#0b5a74;--on:#fff;--bad:#a3201d;--warn:#7a4b00;--warn-box:#fdf3dc;--focus:#b85c00}
@media(prefers-color-scheme:dark){:root{--ink:#e8edf2;--soft:#b3bec8;--paper:#11181f;--box:#1a232c;--line:#8b98a4;--accent:#7cc7e0;--on:#0c1a21;--bad:#ff9b93;--warn:#f0c36a;--warn-box:#35280f;--focus:#ffb454}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;font:1.125rem/1.7 'Noto Sans Thai','Leelawadee UI',Thonburi,Tahoma,'Loma',sans-serif;color:var(--ink);background:var(--paper);overflow-wrap:break-word}
.wrap{max-width:44rem;margin:0 auto;padding:0 1rem}
.ribbon{margin:0;padding:.25rem 1rem;background:var(--warn-box);color:var(--warn);font-size:.9375rem;text-align:center}
.top{display:flex;flex-wrap:wrap;justify-content:space-between;align-items:center;gap:0 1rem;border-bottom:1px solid var(--line);padding-top:.25rem;padding-bottom:.25rem}
.top b{color:var(--accent);font-size:1.25rem}
.top a{padding:.5rem 0}
h1{font-size:1.5rem;line-height:1.5;margin:1.25rem 0 .25rem}
h2{font-size:1.1875rem;line-height:1.6;margin:0 0 .5rem}
p{margin:0 0 .75rem}
a{color:var(--accent);text-underline-offset:.2em}
.soft{color:var(--soft)}
.box{background:var(--box);border-left:.375rem solid var(--accent);padding:.75rem 1rem;margin:1rem 0 1.5rem}
.box ul{margin:0;padding-left:1.25rem}
.bad{border-color:var(--bad)}
fieldset{border:0;border-top:1px solid var(--line);margin:0 0 1.25rem;padding:1rem 0 0;min-width:0}
fieldset fieldset{border-top:0;padding:.25rem 0 0 .75rem;border-left:.1875rem solid var(--line);margin:.5rem 0}
legend{font-weight:700;padding:0;float:left;width:100%}
legend+*{clear:both}
legend small{display:block;font-weight:400;color:var(--soft);font-size:.9375rem}
label.o{display:flex;gap:.75rem;align-items:flex-start;padding:.5rem 0;min-height:2.75rem;cursor:pointer}
label.o input{flex:none;width:1.5rem;height:1.5rem;margin:.25rem 0 0;accent-color:var(--accent)}
.fault{color:var(--bad);font-weight:700;margin:.25rem 0 0}
.faulty{border-left:.375rem solid var(--bad);padding-left:.75rem}
textarea{display:block;width:100%;font:inherit;color:inherit;background:var(--paper);border:1px solid var(--line);border-radius:.375rem;padding:.5rem .75rem;margin:.25rem 0 1rem}
button{font:inherit;font-weight:700;min-height:3rem;padding:.5rem 1.5rem;margin:0 .5rem .75rem 0;border:1px solid var(--accent);border-radius:.375rem;background:var(--accent);color:var(--on);cursor:pointer}
button.quiet{background:none;color:var(--accent)}
input[type=text]{font:inherit;color:inherit;background:var(--paper);width:100%;max-width:20rem;min-height:3rem;padding:.25rem .75rem;border:1px solid var(--line);border-radius:.375rem}
dt{color:var(--soft);border-top:1px solid var(--line);padding-top:.5rem}
dd{margin:0 0 .75rem;font-weight:700}
:focus-visible{outline:3px solid var(--focus);outline-offset:2px}
.end{padding-bottom:3rem}
`
  .replace(/\n/g, '')
  .trim();
