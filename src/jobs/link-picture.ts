import { setTimeout as pause } from 'node:timers/promises';
import { keepPicture, nextPictures } from '../actions/link-picture.ts';
import type { Browser } from '../net/browser.ts';
import type { JobKind } from './runner.ts';

/**
 * Takes pictures of pages that are to be kept, one at a time, beside the work that looks at links: a
 * browser is slow and holds up nothing. Each is kept at once; what was at hand in a kill is taken again.
 * Between two pictures there is a pause, as between two questions to a host.
 */
const AT_A_TIME = 20;
const PAUSE_MS = 1000;

export function linkPictures(browser: Browser, pauseMs = PAUSE_MS): JobKind {
  return {
    kind: 'link-pictures',
    everySeconds: 60,
    async run(house, _payload, signal) {
      for (;;) {
        const due = await nextPictures(house, AT_A_TIME);
        for (const one of due) {
          const at = house.clock();
          const photograph = await browser.photograph(one.url, signal);
          signal?.throwIfAborted();
          // Without a browser nothing is known of the page: it stays due, and the log says why.
          if (photograph.fault === 'noBrowser') throw new Error(photograph.facts.said);
          await keepPicture(house, one, at, photograph);
          await pause(pauseMs, undefined, signal ? { signal } : {});
        }
        if (due.length < AT_A_TIME) return;
      }
    },
  };
}
