import { type DocumentSetting, MOST_SIGNATORIES } from '../../core/document.ts';
import { inTypedOrder, moved, SECTION_KEYS, type SectionKey } from '../../core/document-section.ts';
import { typedDay } from '../../kit/day.ts';
import { toArabicDigits } from '../../kit/thai.ts';
import { Typed } from '../visit.ts';

/** The form of a document as fields, and fields as what the action takes. */
export interface TypedSection {
  readonly key: SectionKey;
  readonly title: string;
  readonly isOn: boolean;
}

const MANNERS = ['language', 'digits', 'months', 'era', 'gantt'] as const;
const TEXTS = ['title', 'subtitle', 'unit', 'day'] as const;

/** In the order that was typed, with one moved by its button. */
export function typedSections(typed: Typed): TypedSection[] {
  const rows = typed
    .all('section')
    .filter((key): key is SectionKey => SECTION_KEYS.some((one) => one === key))
    .map((key, i) => ({
      key,
      title: typed.get(`title-${key}`),
      isOn: typed.get(`on-${key}`) === 'on',
      order: orderOf(typed.get(`order-${key}`), i + 1),
    }));
  const sections = inTypedOrder(rows).map(({ key, title, isOn }) => ({ key, title, isOn }));
  const [way, key] = typed.get('move').split(' ');
  if (way !== 'up' && way !== 'down') return sections;
  return moved(sections, key ?? '', way === 'up' ? -1 : 1);
}

function orderOf(text: string, at: number): number {
  const order = Number(toArabicDigits(text.trim()));
  return text.trim() === '' || !Number.isFinite(order) ? at : order;
}

export function settingFrom(typed: Typed): Record<string, unknown> {
  return {
    shape: typed.get('shape'),
    version: typed.get('version'),
    ...Object.fromEntries([...MANNERS, ...TEXTS].map((name) => [name, typed.get(name)])),
    signatories: Array.from({ length: MOST_SIGNATORIES }, (_, i) => ({
      role: typed.get(`role${i}`),
      name: typed.get(`name${i}`),
      position: typed.get(`position${i}`),
    })),
    sections: typedSections(typed),
  };
}

/** What stands saved, as the form shows it. */
export function typedFrom(setting: DocumentSetting): Typed {
  return Typed.of({
    ...Object.fromEntries([...MANNERS, ...TEXTS].map((name) => [name, setting[name]])),
    day: typedDay(setting.day),
    ...Object.fromEntries(
      setting.signatories.flatMap(({ role, name, position }, i) => [
        [`role${i}`, role],
        [`name${i}`, name],
        [`position${i}`, position],
      ]),
    ),
  });
}
