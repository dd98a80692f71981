import { z } from 'zod';
import type { AgencyYear } from '../core/agency-year.ts';
import {
  kindsAt,
  LONGEST_TEXT,
  PIECE_ORIGINS,
  type Piece,
  type PieceOrigin,
  type PieceVersion,
  progressOf,
} from '../core/analysis.ts';
import type { Bands } from '../core/band.ts';
import { type Draft, draftBasis, PIECE_KINDS } from '../core/draft.ts';
import { draftYear } from '../core/draft-year.ts';
import { countField, linesField } from '../core/field.ts';
import type { GroupMean } from '../core/group-mean.ts';
import type { Role } from '../core/person.ts';
import { Problem } from '../core/problem.ts';
import { type GroupVersion, insertText, latestTexts, textVersions } from '../store/analysis.ts';
import { bandVersions } from '../store/band.ts';
import type { Tx } from '../store/database.ts';
import { change, type Deed, look } from './action.ts';
import { YEAR_ROLES, yearKey } from './agency-year.ts';
import { type AnalysedYear, draftSource, findAnalysedYear } from './draft-source.ts';

/**
 * The analysis of one year: drafts are made of the results each time they are looked at; what people
 * write is appended, each version with who and when, and no draft ever takes its place.
 */
export interface Analysis {
  readonly year: AgencyYear;
  readonly bands: Bands;
  /** 0 for the usual ones. */
  readonly bandVersion: number;
  readonly pieces: readonly Piece[];
  readonly groups: GroupVersion | null;
  /** Means by group that the edition shows. */
  readonly released: readonly GroupMean[];
  readonly progress: ReturnType<typeof progressOf>;
  /** Why disclosure items did not score, by item. */
  readonly reasons: Readonly<Record<string, string>>;
}

export const seeAnalysis = look({
  name: 'analysis.see',
  input: z.strictObject(yearKey),
  may: YEAR_ROLES,
  find: findAnalysedYear,
  do: (deed): Promise<Analysis> => analysisOf(deed),
});

export async function analysisOf(deed: Deed<AnalysedYear>): Promise<Analysis> {
  const { tx, thing } = deed;
  const { instrument, fiscalYear } = thing.year;
  const key = { agencyId: thing.agencyId, fiscalYear };
  const { source, bandVersion, groups, released } = await draftSource(deed);
  const written = new Map(
    (await latestTexts(tx, key)).map((text) => [`${text.place} ${text.kind}`, text]),
  );
  const drafts = draftYear(source);
  const drafted = new Set(drafts.map(({ place, kind }) => `${place} ${kind}`));
  const others = [...written.values()].filter(
    ({ place, kind }) => !drafted.has(`${place} ${kind}`) && kindsAt(instrument, place).length > 0,
  );
  const pieces = [...drafts, ...others.map(({ place, kind }) => ({ place, kind, points: [] }))].map(
    (draft: Draft): Piece => ({
      ...draft,
      basis: draftBasis(draft.points),
      written: written.get(`${draft.place} ${draft.kind}`) ?? null,
    }),
  );
  return {
    year: thing.year,
    bands: source.bands,
    bandVersion,
    pieces,
    groups,
    released,
    progress: progressOf(instrument, pieces),
    reasons: source.reasons,
  };
}

const pieceKey = { ...yearKey, place: z.string().min(1).max(20), kind: z.enum(PIECE_KINDS) };

export const seePiece = look({
  name: 'analysis.versions',
  input: z.strictObject(pieceKey),
  may: YEAR_ROLES,
  find: findPiece,
  do: ({ tx, thing }, { place, kind }): Promise<PieceVersion[]> =>
    textVersions(
      tx,
      { agencyId: thing.agencyId, fiscalYear: thing.year.fiscalYear },
      { place, kind },
    ),
});

/** A place and kind that the year's instrument has not are not there. */
async function findPiece(tx: Tx, input: z.infer<z.ZodObject<typeof pieceKey>>) {
  const found = await findAnalysedYear(tx, input);
  return found && kindsAt(found.year.instrument, input.place).includes(input.kind)
    ? found
    : undefined;
}

export const ANALYSTS: readonly Role[] = ['coordinator', 'owner', 'head'];

const basis = z.string().regex(/^[0-9a-f]{64}$/);
const written = {
  text: linesField(LONGEST_TEXT),
  /** Of the draft that was shown beside it. */
  basis,
};

/** The version that was shown; 0 where nothing was written. */
const shownVersion = countField(0, 2_000_000_000);

export const writePiece = change({
  name: 'analysis.write',
  input: z.strictObject({
    ...pieceKey,
    ...written,
    version: shownVersion,
    origin: z.enum(PIECE_ORIGINS).default('written'),
  }),
  may: ANALYSTS,
  find: findPiece,
  async do({ tx, thing, actor, now }, input): Promise<{ number: number; isNew: boolean }> {
    const key = { agencyId: thing.agencyId, fiscalYear: thing.year.fiscalYear };
    const versions = await textVersions(tx, key, input);
    const [latest] = versions;
    // Sent twice, or two who wrote the same.
    if (latest?.text === input.text && latest.basis === input.basis) {
      return { number: latest.number, isNew: false };
    }
    const number = input.version + 1;
    const [bands] = await bandVersions(tx, thing.agencyId);
    const made = {
      number,
      text: input.text,
      basis: input.basis,
      origin: originOf(input, versions),
      bandVersion: bands?.version ?? 0,
      personId: actor.personId,
      at: now,
    };
    if (!(await insertText(tx, key, input, made))) throw new Problem('stale', { what: 'analysis' });
    return { number, isNew: true };
  },
  record: ({ place, kind, origin }, { agencyId, year }, { number, isNew }) =>
    isNew
      ? {
          target: `${year.agency.code} ${year.fiscalYear} ${place} ${kind}`,
          agencyId,
          details: { number, origin },
        }
      : undefined,
});

/** Kept is what stands, restored is what stood before; any other text was written. */
function originOf(
  { text, origin }: { readonly text: string; readonly origin: PieceOrigin },
  [latest, ...earlier]: readonly PieceVersion[],
): PieceOrigin {
  const isTrue = {
    written: true,
    draft: true,
    kept: latest?.text === text,
    restored: earlier.some((version) => version.text === text),
  }[origin];
  return isTrue ? origin : 'written';
}

/**
 * Takes the drafts of one indicator as they were shown, also in place of older drafts that were taken
 * as they were. What somebody wrote stays theirs.
 */
export const confirmDrafts = change({
  name: 'analysis.confirm',
  input: z.strictObject({
    ...yearKey,
    place: pieceKey.place,
    drafts: z
      .array(
        z.strictObject({
          place: pieceKey.place,
          kind: pieceKey.kind,
          ...written,
          version: shownVersion,
        }),
      )
      .min(1)
      .max(60),
  }),
  may: ANALYSTS,
  find: findAnalysedYear,
  async do({ tx, thing, actor, now }, { drafts }): Promise<number> {
    const { instrument, fiscalYear } = thing.year;
    const key = { agencyId: thing.agencyId, fiscalYear };
    const [bands] = await bandVersions(tx, thing.agencyId);
    const standing = new Map(
      (await latestTexts(tx, key)).map((one) => [`${one.place} ${one.kind}`, one]),
    );
    let confirmed = 0;
    for (const { place, kind, text, basis: from, version } of drafts) {
      if (!kindsAt(instrument, place).includes(kind)) {
        throw new Problem('notFound', { what: 'analysis' });
      }
      const latest = standing.get(`${place} ${kind}`);
      if (latest && (latest.origin !== 'draft' || latest.basis === from)) continue;
      const made = {
        number: version + 1,
        text,
        basis: from,
        origin: 'draft' as const,
        bandVersion: bands?.version ?? 0,
        personId: actor.personId,
        at: now,
      };
      if (await insertText(tx, key, { place, kind }, made)) confirmed += 1;
    }
    return confirmed;
  },
  record: ({ place }, { agencyId, year }, confirmed) =>
    confirmed > 0
      ? {
          target: `${year.agency.code} ${year.fiscalYear} ${place}`,
          agencyId,
          details: { confirmed },
        }
      : undefined,
});
