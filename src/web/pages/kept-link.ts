import { linkOf } from '../../core/link-finding.ts';
import type { Visit } from '../visit.ts';

/** From a link of an answer to what was found and kept of it. */
export const keptIn =
  ({ params }: Visit, agency: string, item: string) =>
  (url: string): string =>
    `/cycles/${params.cycleId}/disclosure/${agency}/links/${item}/${linkOf(url).link}`;
