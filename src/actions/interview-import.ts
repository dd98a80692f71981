import { z } from 'zod';
import type { Agency } from '../core/agency.ts';
import type { Cycle } from '../core/cycle.ts';
import { SUPERVISORS } from '../core/interview.ts';
import { LARGEST_LETTER, QUEUE_FILE } from '../core/interview-letter.ts';
import { badField, isProblem, Problem } from '../core/problem.ts';
import { agencyById } from '../store/agency.ts';
import { findCycle } from '../store/cycle.ts';
import { change, type Deed } from './action.ts';
import { takeInterview } from './interview-take.ts';

/** The queue of a device that failed, brought in by a supervisor: what is known counts no second time. */
const LARGEST_FILE = 12_000_000;
const MOST_ENTRIES = 3000;

const id = z.number().int().min(1).max(2_000_000_000);
const queueFile = z.object({
  file: z.literal(QUEUE_FILE),
  version: z.literal(1),
  entries: z
    .array(
      z.object({
        key: z.string().max(100),
        person: z.uuid(),
        cycleId: id,
        agencyId: id,
        sealed: z.string().max(LARGEST_LETTER),
      }),
    )
    .max(MOST_ENTRIES),
});

export interface ImportedQueue {
  readonly fresh: number;
  readonly known: number;
  /** Each reason once, with how many it kept out. */
  readonly refused: readonly { readonly problem: Problem; readonly n: number }[];
}

export const importInterviews = change({
  name: 'interview.import',
  input: z.strictObject({ text: z.string().max(LARGEST_FILE) }),
  may: SUPERVISORS,
  async do(deed, { text }): Promise<ImportedQueue> {
    const { entries } = readQueue(text);
    const places = placesIn(deed);
    const refused = new Map<string, { problem: Problem; n: number }>();
    const counts = { fresh: 0, known: 0 };
    for (const entry of entries) {
      try {
        const place = await places(entry.cycleId, entry.agencyId);
        const { house, tx, now } = deed;
        const taken = await takeInterview({ house, tx, now, ...place, bySupervisor: true }, entry);
        counts[taken] += 1;
      } catch (error) {
        // Whatever is refused is refused before anything of it was written.
        if (!isProblem(error)) throw error;
        const before = refused.get(error.message);
        refused.set(error.message, { problem: error, n: (before?.n ?? 0) + 1 });
      }
    }
    return { ...counts, refused: [...refused.values()] };
  },
  record: (_input, _thing, { fresh, known, refused }) => ({
    target: 'queue',
    details: { fresh, known, refused: refused.reduce((sum, { n }) => sum + n, 0) },
  }),
});

function readQueue(text: string): z.infer<typeof queueFile> {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    throw badField('file', 'notAQueue');
  }
  const parsed = queueFile.safeParse(file);
  if (!parsed.success) throw badField('file', 'notAQueue');
  return parsed.data;
}

/** Each looked up once, however many interviews are of it. */
function placesIn({ tx }: Deed<unknown>) {
  const found = new Map<string, { cycle: Cycle; agency: Agency } | undefined>();
  return async (cycleId: number, agencyId: number) => {
    const key = `${cycleId} ${agencyId}`;
    if (!found.has(key)) {
      const cycle = await findCycle(tx, cycleId);
      const agency = await agencyById(tx, agencyId);
      found.set(key, cycle && agency && { cycle, agency });
    }
    const place = found.get(key);
    if (!place) throw new Problem('wrongState', { what: 'interview', state: 'elsewhere' });
    return place;
  };
}
