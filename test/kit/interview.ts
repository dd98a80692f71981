import { randomBytes } from 'node:crypto';
import {
  letterPlace,
  packInterview,
  type QueuedInterview,
} from '../../src/core/interview-letter.ts';
import { sealLetter } from '../../src/kit/letter-seal.ts';
import type { DeskWork } from '../../src/web/interview/device.ts';

/** An interview as a device closes it up, every question answered alike. */
export async function heldInterview(
  work: DeskWork,
  agencyId: number,
  choice: string,
): Promise<QueuedInterview> {
  const cycle = work.cycles.find(({ agencies }) =>
    agencies.some((one) => one.agencyId === agencyId),
  );
  const agency = cycle?.agencies.find((one) => one.agencyId === agencyId);
  if (!cycle || !agency) throw new Error(`no work at agency ${agencyId}`);
  const html = work.forms[agency.form]?.th ?? '';
  const names = new Set([...html.matchAll(/name="([^"_]+)"/g)].map(([, name = '']) => name));
  const key = randomBytes(16).toString('base64url');
  const { cycleId } = cycle;
  const letter = await sealLetter(
    new Uint8Array(Buffer.from(cycle.publicKey, 'base64url')),
    packInterview([...names].map((name) => [name, choice])),
    letterPlace({ key, cycleId, agencyId }),
  );
  const sealed = Buffer.from(letter).toString('base64url');
  return { key, person: work.person, cycleId, agencyId, sealed };
}
