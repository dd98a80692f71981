import { z } from 'zod';
import { searchWords } from '../core/agency-search.ts';
import { type CorrectedAgency, changesOf } from '../core/correction.ts';
import type { Cycle } from '../core/cycle.ts';
import type { Entry } from '../core/edition.ts';
import { type EditionGroup, groupsOf } from '../core/edition-group.ts';
import { pageField, searchField } from '../core/field.ts';
import type { Instrument } from '../core/instrument.ts';
import { placesOf, summedGroups } from '../core/place.ts';
import type { Gap } from '../core/result.ts';
import { waitingAdvice } from '../store/advice-queue.ts';
import { findCycle } from '../store/cycle.ts';
import type { Tx } from '../store/database.ts';
import { type Edition, editionsOf } from '../store/edition.ts';
import { isSealedWaiting } from '../store/mixer.ts';
import { entryTexts } from '../store/result.ts';
import { look } from './action.ts';
import { cycleKey } from './cycle.ts';
import { isCollecting } from './result.ts';
import { instrumentOfCycle, type MadeAgency, makeCycle } from './result-made.ts';
import { retypedOf } from './retyped.ts';
import { countNotable } from './screening.ts';

/** What would be published now, summed up: of a nation nobody reads every line before publishing. */
export interface Preview {
  readonly cycle: Cycle;
  readonly instrument: Instrument;
  readonly editions: readonly Edition[];
  /** Answers still come in: figures watched as they grow would tell who answered what. */
  readonly collecting: boolean;
  /** What stands published is what would be published now. */
  readonly unchanged: boolean;
  /** Hash of what would be published; publishing says which was looked at. */
  readonly content: string;
  /** None while answers come in, or without an agency. */
  readonly nation: EditionGroup | undefined;
  readonly checks: readonly CheckCount[];
  /** Agencies that the cycle's rule for answers points at; of printed figures there are none. */
  readonly notable: number | undefined;
  /** Agencies whose advice is approved and goes out with it, and those whose is not approved yet. */
  readonly advice: Awaited<ReturnType<typeof waitingAdvice>>;
  readonly lacking: Paged<PreviewLine>;
  /** Against what stands published; nothing before the first edition. */
  readonly corrected: Paged<CorrectedAgency>;
  readonly found: Paged<PreviewLine>;
  /** What finds somebody where the words find nobody. */
  readonly retyped: string | null;
}

export type PreviewLine = Pick<MadeAgency, 'facts' | 'gaps'>;

/** How many agencies have a gap of this kind. */
export interface CheckCount {
  readonly kind: Gap['kind'];
  readonly agencies: number;
  readonly blocking: boolean;
}

export interface Paged<T> {
  readonly lines: readonly T[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
}

export const previewResult = look({
  name: 'result.preview',
  input: z.strictObject({
    ...cycleKey,
    q: searchField,
    page: pageField,
    gaps: pageField,
    changes: pageField,
  }),
  may: ['administrator'],
  find: (tx, { cycleId }) => findCycle(tx, cycleId),
  async do({ tx, house, thing: cycle, now }, input): Promise<Preview> {
    const instrument = await instrumentOfCycle(tx, cycle);
    const editions = await editionsOf(tx, cycle.id);
    const collecting = isCollecting(cycle, now) || (await isSealedWaiting(tx, cycle.id));
    const before = { cycle, instrument, editions, collecting };
    if (collecting) return { ...before, ...NOTHING };
    const { made, corrected, ...whole } = await house.previews.of(tx, cycle, () =>
      previewed(tx, cycle, instrument, editions[0]),
    );
    const found = foundIn(made, input.q);
    return {
      ...before,
      ...whole,
      advice: await waitingAdvice(tx, cycle.id),
      lacking: paged(
        made.filter(({ gaps }) => gaps.length > 0),
        input.gaps,
      ),
      corrected: paged(corrected, input.changes, CORRECTED_A_PAGE),
      found: paged(found, input.page),
      retyped: await retypedOf(input.q, found.length, async (q) => foundIn(made, q).length),
    };
  },
});

const EMPTY = { lines: [], total: 0, page: 1, pages: 1 };
const NOTHING = {
  unchanged: false,
  content: '',
  nation: undefined,
  checks: [],
  notable: undefined,
  advice: { approved: 0, others: 0 },
  lacking: EMPTY,
  corrected: EMPTY,
  found: EMPTY,
  retyped: null,
};

/** What of a preview takes a pass over the nation, whichever of its lines are looked at. */
export interface Previewed
  extends Pick<Preview, 'unchanged' | 'content' | 'nation' | 'checks' | 'notable'> {
  readonly made: readonly PreviewLine[];
  readonly corrected: readonly CorrectedAgency[];
}

async function previewed(
  tx: Tx,
  cycle: Cycle,
  instrument: Instrument,
  standing: Edition | undefined,
): Promise<Previewed> {
  const { made, corrected, content } = await compared(tx, cycle, instrument, standing);
  const places = placesOf(made.map(({ facts }) => facts));
  return {
    unchanged: standing?.contentHash === content,
    content,
    nation: groupsOf(instrument, summedGroups(instrument, places)).find(
      (group) => group.kind === 'nation',
    ),
    checks: checksOf(made),
    notable: await countNotable(tx, cycle, instrument),
    made: made.map(({ facts, gaps }) => ({ facts, gaps })),
    corrected,
  };
}

/** Most agencies stay as they are, and two equal texts need not be read. */
async function compared(
  tx: Tx,
  cycle: Cycle,
  instrument: Instrument,
  standing: Edition | undefined,
) {
  const texts = standing ? await entryTexts(tx, standing.id) : new Map<number, string>();
  const { results, agencies: made, contentHash } = await makeCycle(tx, cycle, instrument);
  const corrected: CorrectedAgency[] = [];
  for (const { agencyId, entry } of results) {
    const { agency } = made.at(-1)!.facts;
    const text = texts.get(agencyId);
    texts.delete(agencyId);
    if (!standing) continue;
    const now = entry.toString();
    if (text !== undefined && unsealed(text) === unsealed(now)) continue;
    if (text === undefined) corrected.push({ agency, kind: 'added', changes: [] });
    else {
      const changes = changesOf(instrument, read(text), read(now));
      if (changes.length > 0) corrected.push({ agency, kind: 'changed', changes });
    }
  }
  for (const text of texts.values()) {
    const { agency } = read(text);
    corrected.push({ agency, kind: 'removed', changes: [] });
  }
  return { made, corrected, content: contentHash() };
}

const read = (text: string): Entry => JSON.parse(text);
const unsealed = (text: string) => text.replace(/"sealed":"[0-9a-f]{64}",/, '');

function checksOf(made: readonly MadeAgency[]): CheckCount[] {
  const counts = new Map<string, CheckCount>();
  for (const { gaps } of made) {
    for (const kind of new Set(gaps.map((gap) => gap.kind))) {
      const blocking = gaps.some((gap) => gap.kind === kind && gap.blocking);
      const known = counts.get(`${kind} ${blocking}`)?.agencies ?? 0;
      counts.set(`${kind} ${blocking}`, { kind, agencies: known + 1, blocking });
    }
  }
  return [...counts.values()].sort((a, b) => b.agencies - a.agencies);
}

function foundIn(made: readonly PreviewLine[], q: string): PreviewLine[] {
  const words = searchWords(q);
  return made.filter(({ facts }) => words.every((word) => facts.searchText.includes(word)));
}

const LINES_A_PAGE = 50;
/** Each has some lines of its own. */
const CORRECTED_A_PAGE = 20;

function paged<T>(all: readonly T[], asked: number, most = LINES_A_PAGE): Paged<T> {
  const pages = Math.max(1, Math.ceil(all.length / most));
  const page = Math.min(asked, pages);
  const lines = all.slice((page - 1) * most, page * most);
  return { lines, total: all.length, page, pages };
}
