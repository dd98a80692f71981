/** What is kept takes room: counted by kind, with what it grows by and when the disk would be full. */
export const STORED_KINDS = [
  'snapshots',
  'pictures',
  'texts',
  'itemFiles',
  'planFiles',
  'templates',
  'documents',
] as const;

export interface StoredKind {
  readonly kind: (typeof STORED_KINDS)[number];
  /** So many things are there, each once. */
  readonly kept: number;
  /** And so often something refers to one of them. */
  readonly shown: number;
  /** As large as they are when they are taken out. */
  readonly bytes: number;
  /** As much as they take where they are. */
  readonly stored: number;
}

export const TABLE_GROUPS = [
  'links',
  'pictures',
  'disclosure',
  'answers',
  'results',
  'plans',
  'documents',
  'people',
  'others',
] as const;
export type TableGroup = (typeof TABLE_GROUPS)[number];

const GROUPS: readonly (readonly [TableGroup, RegExp])[] = [
  ['pictures', /picture/],
  ['links', /^link_/],
  [
    'disclosure',
    /^(item_|submission|evidence_file|finding|adjudication|appeal|review_|assessor_|calibration_|advice)/,
  ],
  [
    'answers',
    /^(intake|response|spent_key|sealed_|code_|demographic_|mixed_|suggestion|collection_|interview_|paper_|survey_|participation)/,
  ],
  ['results', /^(edition|agency_result|result_|standing|verdict|agency_band)/],
  ['plans', /^(plan_|progress_|evidence|analysis_)/],
  ['documents', /^(batch|template|agency_document)/],
  [
    'people',
    /^(person|session|known_device|one_time_link|recovery_code|throttle|audit_|mail|invitation|appointment|job)/,
  ],
];

/** A table that is new and of none of these is among the others until somebody says what it is. */
export function groupOfTable(table: string): TableGroup {
  return GROUPS.find(([, pattern]) => pattern.test(table))?.[0] ?? 'others';
}

/** What the machine says; null where nothing is known, as of a database server of somebody else's. */
export interface DiskFacts {
  readonly database: DiskSpace | null;
  readonly backups: DiskSpace | null;
  /** Whether both stand on one disk. */
  readonly isOne: boolean;
  readonly backupFiles: { readonly count: number; readonly bytes: number } | null;
  readonly logBytes: number | null;
}

export interface DiskSpace {
  readonly free: number;
  readonly total: number;
}

export interface StorageFacts {
  readonly kinds: readonly StoredKind[];
  readonly groups: readonly { readonly group: TableGroup; readonly bytes: number }[];
  readonly database: number;
  readonly backupFiles: DiskFacts['backupFiles'];
  readonly logBytes: number | null;
  readonly largest: readonly LargeAgency[];
}

export interface LargeAgency {
  readonly code: string;
  readonly files: number;
  readonly snapshots: number;
}

export interface StorageTotal {
  readonly at: Date;
  readonly database: number;
  readonly backups: number;
  readonly logs: number;
}

export const totalOf = ({ database, backups, logs }: Omit<StorageTotal, 'at'>): number =>
  database + backups + logs;

export type Forecast =
  | { readonly kind: 'unknownDisk' | 'tooEarly' | 'steady' | 'far' }
  | { readonly kind: 'full'; readonly on: Date; readonly aMonth: number };

const DAY_MS = 86_400_000;
const FEWEST_DAYS = 7;
const FAR_DAYS = 10 * 365;

/** As it grew between the first and the last of these, so it goes on; on one disk all of it counts. */
export function forecastOf(
  totals: readonly StorageTotal[],
  { database: space, isOne }: Pick<DiskFacts, 'database' | 'isOne'>,
): Forecast {
  if (!space) return { kind: 'unknownDisk' };
  const [first, last] = [totals[0], totals.at(-1)];
  if (!first || !last) return { kind: 'tooEarly' };
  const days = (last.at.getTime() - first.at.getTime()) / DAY_MS;
  if (days < FEWEST_DAYS) return { kind: 'tooEarly' };
  const of = (one: StorageTotal) => (isOne ? totalOf(one) : one.database + one.logs);
  const grown = of(last) - of(first);
  if (grown <= 0) return { kind: 'steady' };
  const left = Math.floor((space.free * days) / grown);
  if (left > FAR_DAYS) return { kind: 'far' };
  const on = new Date(last.at.getTime() + left * DAY_MS);
  return { kind: 'full', on, aMonth: Math.round((grown * 30) / days) };
}

export interface MonthGrowth {
  /** `2026-03` */
  readonly month: string;
  readonly total: number;
  /** Since the last line of the month before; null for the first. */
  readonly grown: number | null;
}

/** The last of each month, oldest first. */
export function monthsOf(lasts: readonly (StorageTotal & { readonly month: string })[]) {
  return lasts.map((one, i): MonthGrowth => {
    const before = lasts[i - 1];
    const total = totalOf(one);
    return { month: one.month, total, grown: before ? total - totalOf(before) : null };
  });
}
