import type { AdviceBody } from '../../core/advice.ts';
import { type FieldFault, isProblem, Problem } from '../../core/problem.ts';
import { adviceText } from '../../text/advice.ts';
import type { Language } from '../../text/language.ts';
import type { AdviceRow } from '../../ui/advice-form.tsx';
import type { Typed } from '../visit.ts';

/** The texts of a set as rows of its form, and the rows as what the action takes. */
export function rowsOf(body: AdviceBody | undefined, language: Language): AdviceRow[] {
  const { needs, texts } = body ?? { needs: [], texts: [] };
  const t = adviceText[language];
  const scored = (value: string) => (value === '0.00' ? t.lost : t.scored(value));
  const written = texts.map((text): AdviceRow => {
    const value = needs.find(({ code }) => code === text.code)?.value ?? null;
    const isOld = text.value !== null && text.value !== value;
    return {
      ...text,
      items: text.items.join(' '),
      drop: false,
      score: value === null ? null : scored(value),
      note: isOld ? t.scoreChanged(text.value ?? '', value) : null,
    };
  });
  const missing = needs.flatMap(({ code, value }): AdviceRow[] =>
    texts.some((text) => text.code === code)
      ? []
      : [
          {
            ...{ code, th: '', en: '', items: '', drop: false, by: null },
            score: scored(value),
            note: t.missing,
          },
        ],
  );
  return [...written, ...missing];
}

const row = (typed: Typed, i: number) => {
  const of = (name: string) => typed.get(`texts.${i}.${name}`);
  return { code: of('code'), th: of('th'), en: of('en'), items: of('items'), drop: of('drop') };
};

function typedRows(typed: Typed) {
  const rows = [];
  for (let i = 0; i < 200 && typed.all(`texts.${i}.th`).length > 0; i += 1) {
    rows.push(row(typed, i));
  }
  return rows;
}

/** A row that had no text and has none now is none; the last one only where something is in it. */
export function inputOf(typed: Typed, body: AdviceBody | undefined) {
  const rows = typedRows(typed);
  const had = new Set(body?.texts.map(({ code }) => code));
  const filled = rows.map((one) => ({
    ...one,
    drop: one.th.trim() === '' && one.code !== '' && !had.has(one.code) ? 'on' : one.drop,
  }));
  const last = filled.at(-1);
  return last?.code === '' && last.th.trim() === '' ? filled.slice(0, -1) : filled;
}

/** What was typed over what stands beside it. */
export function typedOver(rows: readonly AdviceRow[], typed: Typed): AdviceRow[] {
  const all = typedRows(typed);
  return rows.map((one) => {
    const now = all.find(({ code }) => code === one.code);
    return now ? { ...one, ...now, drop: now.drop === 'on' } : one;
  });
}

export function addedRow(typed: Typed, rows: readonly AdviceRow[]) {
  return typedRows(typed)[rows.length] ?? { code: '', th: '', en: '', items: '' };
}

/** The action speaks of `texts, 2, th`, the form of `texts.2.th`. */
export function atFields(problem: Problem): Problem {
  if (!isProblem(problem, 'badInput')) return problem;
  const faults = problem.details.faults.map(
    (fault): FieldFault => ({ ...fault, path: [fault.path.join('.')] }),
  );
  return new Problem('badInput', { faults });
}
