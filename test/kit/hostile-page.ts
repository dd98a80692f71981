import dgram from 'node:dgram';
import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * A website that tries everything a page can do to reach servers on the machine of whoever looks at
 * it. Each way has a server of its own, which counts connections, or datagrams where it is UDP.
 */
export interface HostileSite {
  readonly port: number;
  readonly ways: readonly string[];
  /** Connections that came in by each way. */
  counts(): Record<string, number>;
  /** Where each way leads, `host:port`. */
  readonly places: readonly string[];
  readonly asked: string[];
  close(): void;
}

export const HOST = 'www.hostile.example';
export const NAMES: Readonly<Record<string, readonly string[]>> = {
  [HOST]: ['127.0.0.1'],
  'inside.hostile.example': ['127.0.0.1'],
  'both.hostile.example': ['8.8.8.8', '127.0.0.1'],
  'six.hostile.example': ['::1'],
  localhost: ['127.0.0.1'],
  'a.localhost': ['127.0.0.1'],
};

/** A page asks for its server's address and says what it does with it. */
type Way = (to: string, way: string) => string;
const script = (body: string) => `<script>try{${body}}catch(e){}</script>`;
const framed = (html: string) => `<iframe srcdoc='${html}'></iframe>`;
const part = (way: string) => `<iframe src="/way/${way}"></iframe>`;

/** Ways of the markup, of scripts, and of going elsewhere; these in frames, so that the page stays. */
const WAYS: Readonly<Record<string, Way>> = {
  img: (to) => `<img src="http://${to}/a.png">`,
  srcset: (to) => `<picture><source srcset="http://${to}/a.png 1x"><img></picture>`,
  css: (to) => `<link rel=stylesheet href="http://${to}/a.css">`,
  cssImport: (to) => `<style>@import url(http://${to}/a.css);</style>`,
  cssImage: (to) => `<div style="width:9px;height:9px;background:url(http://${to}/a.png)"></div>`,
  font: (to) =>
    `<style>@font-face{font-family:f;src:url(http://${to}/f.woff2)}b{font-family:f}</style><b>x</b>`,
  script: (to) => `<script src="http://${to}/a.js"></script>`,
  module: (to) => `<script type=module>import "http://${to}/m.js"</script>`,
  iframe: (to) => `<iframe src="http://${to}/"></iframe>`,
  object: (to) => `<object data="http://${to}/o.svg" type="image/svg+xml"></object>`,
  embed: (to) => `<embed src="http://${to}/e.svg" type="image/svg+xml">`,
  video: (to) => `<video src="http://${to}/v.mp4" preload=auto autoplay muted></video>`,
  audio: (to) => `<audio src="http://${to}/a.mp3" preload=auto></audio>`,
  track: (to) =>
    `<video muted crossorigin><track default kind=subtitles src="http://${to}/t.vtt"></video>${script(
      'document.querySelectorAll("track").forEach(t=>t.track.mode="showing")',
    )}`,
  cursor: (to) => `<div style="width:9px;height:9px;cursor:url(http://${to}/c.cur),auto">x</div>`,
  inputImage: (to) => `<input type=image src="http://${to}/a.png">`,
  feImage: (to) =>
    `<svg width=9 height=9><filter id=f><feImage href="http://${to}/a.png" /></filter><rect width=9 height=9 filter="url(#f)" /></svg>`,
  aPing: (to) => `<a ping="http://${to}/" href="#here" id=ping>x</a>${script('ping.click()')}`,
  cspReport: (_, way) => `<iframe src="/report/${way}"></iframe>`,
  svgImage: (to) => `<svg><image href="http://${to}/a.png" width=9 height=9 /></svg>`,
  preload: (to) => `<link rel=preload as=image href="http://${to}/a.png">`,
  prefetch: (to) => `<link rel=prefetch href="http://${to}/a.html">`,
  modulePreload: (to) => `<link rel=modulepreload href="http://${to}/m.js">`,
  dnsPrefetch: (to) => `<link rel=dns-prefetch href="http://${to}">`,
  preconnect: (to) => `<link rel=preconnect href="http://${to}">`,
  fetch: (to) => script(`fetch("http://${to}/",{mode:"no-cors"})`),
  fetchCors: (to) => script(`fetch("http://${to}/",{headers:{"x-a":"1"}})`),
  xhr: (to) => script(`var x=new XMLHttpRequest;x.open("GET","http://${to}/");x.send()`),
  post: (to) => script(`fetch("http://${to}/",{method:"POST",body:"x",mode:"no-cors"})`),
  webSocket: (to) => script(`new WebSocket("ws://${to}/")`),
  eventSource: (to) => script(`new EventSource("http://${to}/")`),
  sendBeacon: (to) => script(`navigator.sendBeacon("http://${to}/","x")`),
  keepalive: (to) => script(`fetch("http://${to}/",{keepalive:true,mode:"no-cors"})`),
  imageScript: (to) => script(`new Image().src="http://${to}/b.png"`),
  worker: (to) =>
    script(
      `new Worker(URL.createObjectURL(new Blob(['fetch("http://${to}/",{mode:"no-cors"})'])))`,
    ),
  importScripts: (to) =>
    script(`new Worker(URL.createObjectURL(new Blob(['importScripts("http://${to}/a.js")'])))`),
  worklet: (to) => script(`CSS.paintWorklet.addModule("http://${to}/a.js")`),
  sharedWorker: (to) => script(`new SharedWorker("/shared.js?${to}")`),
  serviceWorker: (to) => script(`navigator.serviceWorker.register("/service.js?${to}")`),
  srcdocFrame: (to) => framed(`<img src="http://${to}/a.png">`),
  dataFrame: (to) =>
    `<iframe src='data:text/html,<img src="http://${to}/a.png"><script>fetch("http://${to}/",{mode:"no-cors"})</script>'></iframe>`,
  blobFrame: (to) =>
    script(
      `var f=document.createElement("iframe");f.src=URL.createObjectURL(new Blob(['<img src="http://${to}/a.png">'],{type:"text/html"}));document.body.append(f)`,
    ),
  sandboxFrame: (to) =>
    `<iframe sandbox="allow-scripts" srcdoc='<img src="http://${to}/a.png">'></iframe>`,
  redirect: (_, way) => `<img src="/on/${way}">`,
  redirectFrame: (_, way) => `<iframe src="/on/${way}"></iframe>`,
  redirectFetch: (_, way) => script(`fetch("/on/${way}",{mode:"no-cors"})`),
  refresh: (_, way) => part(way),
  location: (_, way) => part(way),
  form: (_, way) => part(way),
  windowOpen: (to) => script(`window.open("http://${to}/")`),
  linkClick: (_, way) => part(way),
  webRtcTurnTcp: (to) =>
    script(
      `var p=new RTCPeerConnection({iceServers:[{urls:"turn:${to}?transport=tcp",username:"u",credential:"c"}]});p.createDataChannel("x");p.createOffer().then(o=>p.setLocalDescription(o))`,
    ),
  inside: (to) => `<img src="http://${to}/a.png">`,
  both: (to) => `<img src="http://${to}/a.png">`,
  six: (to) => `<img src="http://${to}/a.png">`,
  ipv6: (to) => `<img src="http://${to}/a.png">`,
  mapped: (to) => `<img src="http://${to}/a.png">`,
  decimal: (to) => `<img src="http://${to}/a.png">`,
  octal: (to) => `<img src="http://${to}/a.png">`,
  hexadecimal: (to) => `<img src="http://${to}/a.png">`,
  zero: (to) => `<img src="http://${to}/a.png">`,
  other: (to) => `<img src="http://${to}/a.png">`,
  localhost: (to) => `<img src="http://${to}/a.png">`,
  underLocalhost: (to) => `<img src="http://${to}/a.png">`,
};

/** How a way writes this machine; the usual one is 127.0.0.1. */
const WRITTEN: Readonly<Record<string, string>> = {
  inside: 'inside.hostile.example',
  both: 'both.hostile.example',
  six: 'six.hostile.example',
  ipv6: '[::1]',
  mapped: '[::ffff:127.0.0.1]',
  decimal: '2130706433',
  octal: '0177.0.0.1',
  hexadecimal: '0x7f000001',
  zero: '0.0.0.0',
  other: '127.0.0.2',
  localhost: 'localhost',
  underLocalhost: 'a.localhost',
};

/** By UDP, which no proxy of HTTP carries. */
const UDP: Readonly<Record<string, Way>> = {
  webRtcStun: (to) =>
    script(
      `var p=new RTCPeerConnection({iceServers:[{urls:"stun:${to}"}]});p.createDataChannel("x");p.createOffer().then(o=>p.setLocalDescription(o))`,
    ),
  webRtcTurn: (to) =>
    script(
      `var p=new RTCPeerConnection({iceServers:[{urls:"turn:${to}",username:"u",credential:"c"}]});p.createDataChannel("x");p.createOffer().then(o=>p.setLocalDescription(o))`,
    ),
  webTransport: (to) => script(`new WebTransport("https://${to}/")`),
};

/** What a frame of its own, or the whole page, does to go elsewhere. */
const PARTS: Readonly<Record<string, (url: string) => string>> = {
  refresh: (url) => `<meta http-equiv=refresh content="0;url=${url}">`,
  location: (url) => script(`location.href="${url}"`),
  form: (url) =>
    `<form action="${url}"><input name=a></form>${script('document.forms[0].submit()')}`,
  formPost: (url) =>
    `<form action="${url}" method=post><input name=a></form>${script('document.forms[0].submit()')}`,
  linkClick: (url) => `<a href="${url}">x</a>${script('document.links[0].click()')}`,
  alert: () => script('alert(1);confirm(2);prompt(3)'),
  endless: () => script('for(;;);'),
  popups: (url) => script(`for(var i=0;i<50;i++)window.open("${url}")`),
  download: () => `<a download href="/file/a">x</a>${script('document.links[0].click()')}`,
  rude: () =>
    ['alert', 'popups', 'download', 'formPost?/sent', 'refresh?chrome://version']
      .map(part)
      .join(''),
  tall: () => '<div style="height:900000px;background:linear-gradient(red,blue)"></div>',
  many: () => script('for(var i=0;i<2000;i++)new Image().src="/img/"+i'),
};

export async function hostileSite(): Promise<HostileSite> {
  const counted = new Map<string, number>();
  const count = (way: string) => counted.set(way, (counted.get(way) ?? 0) + 1);
  const closing: (() => void)[] = [];
  const toOf = new Map<string, string>();
  for (const way of Object.keys(WAYS)) {
    const canary = http.createServer(answerAnything);
    canary.on('connection', () => count(way));
    canary.on('upgrade', (_, socket) => socket.destroy());
    await new Promise<void>((ready) => canary.listen(0, '::', ready));
    toOf.set(way, `${WRITTEN[way] ?? '127.0.0.1'}:${(canary.address() as AddressInfo).port}`);
    closing.push(() => void canary.close().closeAllConnections());
  }
  for (const way of Object.keys(UDP)) {
    const canary = dgram.createSocket('udp4').on('message', () => count(way));
    await new Promise<void>((ready) => canary.bind(0, '127.0.0.1', ready));
    toOf.set(way, `127.0.0.1:${canary.address().port}`);
    closing.push(() => canary.close());
  }
  const to = (way: string) => toOf.get(way) ?? '';
  const asked: string[] = [];
  const page = `<!doctype html><meta charset=utf-8><title>x</title><h1>สวัสดี</h1>${Object.entries({
    ...WAYS,
    ...UDP,
  })
    .map(([way, write]) => write(to(way), way))
    .join('\n')}`;
  const front = http.createServer((request, answer) => {
    const { pathname, search } = new URL(request.url ?? '', 'http://x');
    asked.push(pathname);
    const [, kind, way = ''] = pathname.split('/');
    const given = decodeURIComponent(search.slice(1));
    if (kind === 'on') answer.writeHead(302, { location: given || `http://${to(way)}/` }).end();
    else if (kind === 'report') {
      answer.setHeader('content-security-policy', `img-src 'none'; report-uri http://${to(way)}/`);
      html(answer, '<img src="/a.png">');
    } else if (kind === 'file') {
      html(answer.setHeader('content-disposition', 'attachment'), 'x');
    } else if (kind === 'way') html(answer, PARTS[way]?.(given || `http://${to(way)}/`) ?? '');
    else if (pathname.endsWith('.js')) {
      const worker = `fetch("http://${search.slice(1)}/",{mode:"no-cors"})`;
      answer.setHeader('content-type', 'text/javascript').end(worker);
    } else html(answer, pathname === '/' ? page : '<h1>ok</h1>');
  });
  await new Promise<void>((ready) => front.listen(0, '127.0.0.1', ready));
  closing.push(() => void front.close().closeAllConnections());
  const ways = [...Object.keys(WAYS), ...Object.keys(UDP)];
  return {
    port: (front.address() as AddressInfo).port,
    ways,
    counts: () => Object.fromEntries(ways.map((way) => [way, counted.get(way) ?? 0])),
    places: ways.map(to),
    asked,
    close: () => closing.forEach((end) => void end()),
  };
}

const html = (answer: ServerResponse, text: string) =>
  answer.setHeader('content-type', 'text/html; charset=utf-8').end(text);

/** Glad of everybody: nothing that was kept away was kept away by this server. */
function answerAnything(request: IncomingMessage, answer: ServerResponse): void {
  answer.setHeader('access-control-allow-origin', '*');
  answer.setHeader('access-control-allow-headers', '*');
  answer.setHeader('access-control-allow-private-network', 'true');
  const isScript = request.url?.endsWith('.js');
  answer.setHeader('content-type', isScript ? 'text/javascript' : 'text/html').end('');
}
