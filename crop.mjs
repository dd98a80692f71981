import { chromium } from 'playwright-core'; import fs from 'node:fs';
const [,, file, y, h, out] = process.argv;
const b = await chromium.launch({executablePath:'/usr/bin/chromium', args:['--no-sandbox','--disable-gpu']});
const p = await b.newPage(); const data='data:image/png;base64,'+fs.readFileSync(file).toString('base64');
await p.setContent(`<img src="${data}" style="display:block;margin:0">`); await p.waitForTimeout(300);
const w = await p.evaluate(()=>document.images[0].naturalWidth);
await p.setViewportSize({width:w,height:+h});
await p.evaluate(()=>{document.body.style.margin=0});
await p.screenshot({path:out, fullPage:true, clip:{x:0,y:+y,width:w,height:+h}}); await b.close();
