import { sendQueue } from '../interview/send.ts';

/**
 * Keeps the interviewer's own pages for days without a network, and sends the queue when the network
 * is back although the page is closed. It answers for its own few files and for nothing else: pages
 * of other people never pass through it.
 */
interface Waited extends Event {
  waitUntil(work: Promise<unknown>): void;
}

interface Asked extends Waited {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

/** Written in front of this script by the server that gives it. */
const { shell } = self as unknown as {
  shell: { readonly name: string; readonly files: readonly string[] };
};
const worker = self as unknown as {
  addEventListener(kind: string, listener: (event: Asked) => void): void;
  skipWaiting(): Promise<void>;
  readonly clients: { claim(): Promise<void> };
  readonly location: Location;
};

const OURS = 'interview ';

worker.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(shell.name)
      .then((cache) => cache.addAll(shell.files.map((file) => new Request(file, FRESH))))
      .then(() => worker.skipWaiting()),
  );
});
const FRESH: RequestInit = { cache: 'reload', credentials: 'omit' };

// Only pages that were kept before are dropped; the queue lies elsewhere and is never touched.
worker.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) =>
        Promise.all(
          names
            .filter((name) => name.startsWith(OURS) && name !== shell.name)
            .map((name) => caches.delete(name)),
        ),
      )
      .then(() => worker.clients.claim()),
  );
});

worker.addEventListener('fetch', (event) => {
  const { pathname, search, origin } = new URL(event.request.url);
  const file = pathname + search;
  if (event.request.method !== 'GET' || origin !== worker.location.origin) return;
  if (!shell.files.includes(file)) return;
  event.respondWith(
    caches
      .open(shell.name)
      .then((cache) => cache.match(file))
      .then((kept) => kept ?? fetch(event.request)),
  );
});

worker.addEventListener('sync', (event) => {
  event.waitUntil(
    sendQueue().then((sent) => {
      if (sent === 'away') throw new Error('to be tried again');
    }),
  );
});
