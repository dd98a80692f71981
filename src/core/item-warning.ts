import { toArabicDigits } from '../kit/thai.ts';
import type { DisclosureItem } from './instrument.ts';
import type { ItemAnswer } from './item-answer.ts';

/** What somebody of the agency had better look at before the set is handed in: advice, never a verdict. */
export type ItemWarning =
  | { readonly kind: 'noEvidence' | 'noReason' | 'notSecure' }
  | { readonly kind: 'notShown'; readonly components: readonly number[] }
  | { readonly kind: 'offDomain'; readonly host: string }
  /** It names an earlier year and not the one that is asked for. */
  | { readonly kind: 'otherYear'; readonly year: number; readonly wanted: number }
  | { readonly kind: 'parentMissing'; readonly item: string };

export interface WarningGrounds {
  readonly item: DisclosureItem;
  readonly fiscalYear: number;
  readonly domains: readonly string[];
  /** How the item it depends on is answered, where it depends on one. */
  readonly parent: ItemAnswer | null;
}

export function itemWarnings(answer: ItemAnswer, grounds: WarningGrounds): ItemWarning[] {
  if (answer.has === 'unsaid') return [];
  if (answer.has === 'no') return answer.explanation === '' ? [{ kind: 'noReason' }] : [];
  const { item } = grounds;
  const warnings: ItemWarning[] = [];
  if (answer.links.length + answer.files.length === 0) warnings.push({ kind: 'noEvidence' });
  const all = (item.components ?? []).map((_, i) => i + 1);
  const notShown = all.filter((number) => !answer.components.includes(number));
  if (notShown.length > 0) warnings.push({ kind: 'notShown', components: notShown });
  warnings.push(...linkWarnings(answer, grounds));
  const other = otherYear(answer, grounds);
  if (other) warnings.push(other);
  if (item.dependsOn !== undefined && grounds.parent?.has !== 'yes') {
    warnings.push({ kind: 'parentMissing', item: item.dependsOn });
  }
  return warnings;
}

function linkWarnings({ links }: ItemAnswer, { domains }: WarningGrounds): ItemWarning[] {
  const urls = links.map(({ url }) => new URL(url));
  const isOwn = (host: string) => domains.some((one) => host === one || host.endsWith(`.${one}`));
  const strange = [...new Set(urls.map(({ hostname }) => hostname))].filter(
    (host) => domains.length > 0 && !isOwn(host),
  );
  return [
    ...strange.map((host) => ({ kind: 'offDomain', host }) as const),
    ...(urls.some(({ protocol }) => protocol === 'http:') ? [{ kind: 'notSecure' } as const] : []),
  ];
}

/** The fiscal year that the published thing must be of; null where any will do. */
export function wantedYear(item: Pick<DisclosureItem, 'period'>, fiscalYear: number) {
  if (item.period === 'current') return fiscalYear;
  return item.period === 'previous' ? fiscalYear - 1 : null;
}

const BUDDHIST = 543;

function otherYear(answer: ItemAnswer, grounds: WarningGrounds): ItemWarning | undefined {
  const wanted = wantedYear(grounds.item, grounds.fiscalYear);
  if (wanted === null) return undefined;
  const years = yearsNamed(answer);
  if (years.includes(wanted)) return undefined;
  const year = years.filter((one) => one < wanted && one >= wanted - 5).at(-1);
  return year === undefined ? undefined : { kind: 'otherYear', year, wanted };
}

/** Of the era that fiscal years are counted in, whichever was written, the latest last. */
function yearsNamed({ links, explanation }: ItemAnswer): number[] {
  const texts = [explanation, ...links.flatMap(({ url, place }) => [decoded(url), place])];
  const found = texts.flatMap(
    (text) => toArabicDigits(text).match(/(?<!\d)2[05]\d\d(?!\d)/g) ?? [],
  );
  return [...new Set(found.map(Number).map((y) => (y < 2400 ? y + BUDDHIST : y)))].sort();
}

function decoded(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}
