import { nextUnmeasured } from '../actions/open-data.ts';
import { measureOpenFiles } from '../reports/open-file.ts';
import type { JobKind } from './runner.ts';

/** What is published can be downloaded at once; soon after, its size and hash stand beside it. */
export const openData: JobKind = {
  kind: 'open-data',
  everySeconds: 20,
  async run(house) {
    for (;;) {
      const unmeasured = await nextUnmeasured(house);
      if (!unmeasured) return;
      await unmeasured.keep(await measureOpenFiles(unmeasured.edition, unmeasured.batches));
    }
  },
};
