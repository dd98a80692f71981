import { isReached, type LinkFinding } from './link-finding.ts';

/** A link over time: which texts stood there, in which order, and whether it broke after it was scored. */
export const SNAPSHOT_REASONS = ['submission', 'scoring', 'appeal', 'monthly'] as const;
export type SnapshotReason = (typeof SNAPSHOT_REASONS)[number];

export interface SnapshotMoment {
  readonly reason: SnapshotReason;
  readonly at: Date;
}

export interface LinkStretch {
  /** `A`, `B` … in the order in which texts were first seen; null while nothing could be seen. */
  readonly version: string | null;
  readonly textHash: string | null;
  readonly from: Date;
  readonly to: Date;
  readonly looks: number;
}

/** Findings oldest first; what stands in a row is one stretch, so a return to an earlier text is seen. */
export function stretchesOf(findings: readonly LinkFinding[]): LinkStretch[] {
  const names = new Map<string, string>();
  const stretches: LinkStretch[] = [];
  for (const finding of findings) {
    const text = isReached(finding) ? finding.textHash : null;
    if (text !== null && !names.has(text)) names.set(text, versionName(names.size));
    const last = stretches.at(-1);
    if (last && last.textHash === text) {
      stretches[stretches.length - 1] = { ...last, to: finding.at, looks: last.looks + 1 };
    } else {
      const version = text === null ? null : (names.get(text) ?? null);
      stretches.push({ version, textHash: text, from: finding.at, to: finding.at, looks: 1 });
    }
  }
  return stretches;
}

/** A … Z, AA … */
function versionName(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest === 0 ? '' : versionName(rest - 1)) + String.fromCharCode(65 + (index % 26));
}

/** What belongs to a moment is the first that was found at it or after. */
export function findingAt(
  findings: readonly LinkFinding[],
  moment: SnapshotMoment,
): LinkFinding | undefined {
  return findings.find(({ at }) => at.getTime() >= moment.at.getTime());
}

/** A link as it was when it was handed in, and what came after. */
export interface HandedInLook {
  readonly finding: LinkFinding | null;
  /** The look that handing in asked for; the last one before where it is not done yet; one that came late. */
  readonly is: 'asHandedIn' | 'before' | 'late';
  /** The last look since. */
  readonly later: LinkFinding | null;
}

export function handedInLook(findings: readonly LinkFinding[], at: Date): HandedInLook {
  const own = findingAt(findings, { reason: 'submission', at });
  const last = findings.at(-1) ?? null;
  if (!own) return { finding: last, is: 'before', later: null };
  const isLate = own.at.getTime() - at.getTime() > LATE_MS;
  const later = last === own ? null : last;
  return { finding: own, is: isLate ? 'late' : 'asHandedIn', later };
}

/** After a day nobody knows any more whether it stood there when it was handed in. */
const LATE_MS = 86_400_000;

/** The same words there, or the same reason why none could be read. */
export function isSameLook(one: LinkFinding, other: LinkFinding): boolean {
  const said = ({ fault, status, textHash, contentHash }: LinkFinding) =>
    `${fault} ${status} ${textHash ?? contentHash}`;
  return said(one) === said(other);
}

/**
 * Until somebody has judged an item themselves they see it as it was handed in, each time: any later
 * look may have been asked for by another's judging, and when it was would tell that the other has.
 */
export function handedInOnly(
  findings: readonly LinkFinding[],
  moments: readonly SnapshotMoment[],
): { findings: LinkFinding[]; moments: SnapshotMoment[] } {
  const own = moments.filter(({ reason }) => reason === 'submission');
  const looks = new Set(own.map((moment) => findingAt(findings, moment)));
  return { findings: findings.filter((one) => looks.has(one)), moments: own };
}

/** It could be seen when it was scored and cannot be now: flagged, and never costs points by itself. */
export function brokeAfterScoring(
  findings: readonly LinkFinding[],
  moments: readonly SnapshotMoment[],
): boolean {
  const scored = moments
    .filter(({ reason }) => reason === 'scoring')
    .map((moment) => findingAt(findings, moment));
  const last = findings.at(-1);
  return last !== undefined && !isReached(last) && scored.some((one) => one && isReached(one));
}
