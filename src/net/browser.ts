import { LinkRefusal } from '../core/link-fault.ts';
import { type Photograph, type PictureFault, pictureTypeOf } from '../core/link-picture.ts';
import { type BrowserProgram, startBrowser, TooHeavy } from './browser-process.ts';
import type { Devtools } from './devtools.ts';
import type { Guard } from './guard.ts';
import type { GuardedProxy, Pass } from './proxy.ts';
import type { Robots } from './robots.ts';

/**
 * Takes pictures of pages as a visitor sees them. Everything a page asks for stops in the browser
 * first, is judged by the guard, and only then has its place opened in the proxy; what does not stop
 * there – sockets, preconnections, the browser's own errands – has no place and goes nowhere.
 */
export interface Browser {
  /** Given up at once when the signal says so. */
  photograph(address: string, signal?: AbortSignal): Promise<Photograph>;
}

export interface BrowserParts {
  readonly guard: Guard;
  readonly robots: Robots;
  readonly proxy: GuardedProxy;
  readonly program: BrowserProgram;
  readonly limits?: Partial<PageLimits>;
}

export interface PageLimits {
  readonly totalMs: number;
  readonly loadMs: number;
  /** After it was loaded, for what scripts add. */
  readonly restMs: number;
  readonly requests: number;
  readonly height: number;
  readonly bytes: number;
}

const USUAL: PageLimits = {
  totalMs: 45_000,
  loadMs: 20_000,
  restMs: 1000,
  requests: 400,
  height: 6000,
  bytes: 6_000_000,
};
const WIDTH = 1280;
const SCREEN = 1024;
const METHODS = new Set(['GET', 'HEAD', 'POST', 'OPTIONS']);

export function openBrowser({ guard, robots, proxy, program, limits }: BrowserParts): Browser {
  const all = { ...USUAL, ...limits };
  return {
    async photograph(address, signal) {
      const began = performance.now();
      const seen = { finalUrl: '', requests: 0, refused: 0 };
      const told = (fault: PictureFault | null, bytes: Photograph['bytes'], said?: string) => ({
        fault,
        bytes,
        facts: { ...seen, ms: Math.round(performance.now() - began), ...(said ? { said } : {}) },
      });
      try {
        const url = guard.admit(address);
        if (!(await robots.allows(url))) return told('robots', null);
        const bytes = await photographed(url, seen, signal);
        if (bytes.length > all.bytes || !pictureTypeOf(bytes)) return told('tooLarge', null);
        return told(null, bytes);
      } catch (error) {
        return told(faultOf(error), null, (error as Error).message.slice(0, 300));
      }
    },
  };

  async function photographed(url: URL, seen: Seen, signal: AbortSignal | undefined) {
    const browser = await startBrowser(program, proxy.port, signal).catch((error: Error) => {
      throw new NoBrowser(error.message);
    });
    const pass = proxy.issue();
    const late = setTimeout(() => browser.devtools.end(new Late()), all.totalMs);
    try {
      await guardRequests(browser.devtools, { guard, pass, limits: all, seen });
      return await pictureOf(browser.devtools, url, all, seen);
    } finally {
      clearTimeout(late);
      pass.close();
      await browser.end();
    }
  }
}

class NoBrowser extends Error {}
class Late extends Error {}
class NoPage extends Error {}

function faultOf(error: unknown): PictureFault {
  if (error instanceof LinkRefusal) return 'refused';
  if (error instanceof NoBrowser) return 'noBrowser';
  if (error instanceof TooHeavy) return 'tooHeavy';
  if (error instanceof NoPage) return 'noPage';
  return error instanceof Late ? 'tooSlow' : 'crashed';
}

interface Paused {
  readonly requestId: string;
  readonly resourceType: string;
  readonly request: { readonly url: string; readonly method: string };
}

/** Of the whole browser at once: pages, frames, workers, whatever is begun later. */
async function guardRequests(
  devtools: Devtools,
  { guard, pass, limits, seen }: { guard: Guard; pass: Pass; limits: PageLimits; seen: Seen },
): Promise<void> {
  const tell = (method: string, params: object) =>
    void devtools.send(method, params).catch(() => {});
  devtools.on('Fetch.requestPaused', ({ requestId, resourceType, request }: Paused) => {
    seen.requests += 1;
    try {
      // A form that a page sends off by itself is not sent in our name.
      const isSent = resourceType === 'Document' && request.method !== 'GET';
      if (isSent || !METHODS.has(request.method) || seen.requests > limits.requests) {
        throw new LinkRefusal('scheme');
      }
      pass.open(guard.admit(request.url));
      tell('Fetch.continueRequest', { requestId });
    } catch {
      seen.refused += 1;
      tell('Fetch.failRequest', { requestId, errorReason: 'AccessDenied' });
    }
  });
  type Asked = { requestId: string; authChallenge: { source: string } };
  devtools.on('Fetch.authRequired', ({ requestId, authChallenge }: Asked) => {
    const known = { response: 'ProvideCredentials', username: 'page', password: pass.secret };
    const authChallengeResponse =
      authChallenge.source === 'Proxy' ? known : { response: 'CancelAuth' };
    tell('Fetch.continueWithAuth', { requestId, authChallengeResponse });
  });
  await devtools.send('Fetch.enable', {
    patterns: [{ urlPattern: '*' }],
    handleAuthRequests: true,
  });
  await devtools.send('Browser.setDownloadBehavior', { behavior: 'deny' });
}

interface Seen {
  finalUrl: string;
  requests: number;
  refused: number;
}

async function pictureOf(
  devtools: Devtools,
  url: URL,
  limits: PageLimits,
  seen: Seen,
): Promise<Uint8Array<ArrayBuffer>> {
  const { targetId } = await devtools.send<{ targetId: string }>('Target.createTarget', {
    url: 'about:blank',
  });
  const { sessionId } = await devtools.send<{ sessionId: string }>('Target.attachToTarget', {
    targetId,
    flatten: true,
  });
  const send = <T>(method: string, params: object = {}) =>
    devtools.send<T>(method, params, sessionId);
  const loaded = new Promise<void>((done) => devtools.on('Page.loadEventFired', () => done()));
  devtools.on('Page.javascriptDialogOpening', () => {
    void send('Page.handleJavaScriptDialog', { accept: false }).catch(() => {});
  });
  devtools.on('Inspector.targetCrashed', () => devtools.end(new Error('the page crashed')));
  await send('Page.enable');
  await send('Inspector.enable');
  await screen(send, SCREEN);
  const { errorText } = await send<{ errorText?: string }>('Page.navigate', { url: url.href });
  if (errorText) throw new NoPage(errorText);
  await Promise.race([loaded, pause(limits.loadMs)]);
  await pause(limits.restMs);
  const { cssContentSize } = await send<{ cssContentSize: { height: number } }>(
    'Page.getLayoutMetrics',
  );
  // As tall as it is: what is only drawn once it is scrolled to is drawn.
  const height = Math.max(SCREEN, Math.min(limits.height, Math.ceil(cssContentSize.height)));
  await screen(send, height);
  await pause(limits.restMs / 2);
  const { frameTree } = await send<{ frameTree: { frame: { url: string } } }>('Page.getFrameTree');
  seen.finalUrl = frameTree.frame.url.slice(0, 2000);
  if (!/^https?:/.test(seen.finalUrl)) throw new NoPage('it went to another kind of address');
  const { data } = await send<{ data: string }>('Page.captureScreenshot', {
    format: 'jpeg',
    quality: 60,
  });
  return new Uint8Array(Buffer.from(data, 'base64'));
}

const screen = (send: (method: string, params: object) => Promise<unknown>, height: number) =>
  send('Emulation.setDeviceMetricsOverride', {
    width: WIDTH,
    height,
    deviceScaleFactor: 1,
    mobile: false,
  });

const pause = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));
