import type { EditionHead } from '../core/edition.ts';
import { frontText } from '../text/front.ts';
import type { Language } from '../text/language.ts';
import { resultText } from '../text/result.ts';
import { Button, Field } from './form.tsx';

/** A published year as the public meets it: its figures for the nation, and the ways into it. */
export interface FrontYear {
  readonly cycleId: number;
  readonly number: number;
  readonly head: EditionHead;
  readonly agencies: number;
  readonly mean: string | null;
  readonly passRate: string | null;
}

export function FindAgency(props: { readonly cycleId: number; readonly language: Language }) {
  const { cycleId, language } = props;
  const t = resultText[language];
  return (
    <form method="get" action={`/results/${cycleId}`} class="row">
      <Field
        name="q"
        type="search"
        label={t.search}
        hint={frontText[language].findLead}
        language={language}
      />
      <Button>{t.find}</Button>
    </form>
  );
}

export function YearFigures({ year, language }: { year: FrontYear; language: Language }) {
  const t = frontText[language];
  const figures: readonly (readonly [string, string])[] = [
    [t.mean, year.mean ?? '–'],
    [t.passRate, year.passRate ?? '–'],
    [t.agencies, year.agencies.toLocaleString('en')],
  ];
  return (
    <dl class="year-figures">
      {figures.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd class="figure">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

export function YearLinks({ year, language }: { year: FrontYear; language: Language }) {
  const t = frontText[language];
  const { cycleId } = year;
  const links: readonly (readonly [string, string])[] = [
    [`/results/${cycleId}`, t.all],
    [`/standings/${cycleId}`, t.ranking],
    [`/standings/${cycleId}/map`, t.map],
    [`/standings/${cycleId}/ministry`, t.groups],
    [`/standings/${cycleId}/nation`, t.nation],
    [`/open-data/${cycleId}`, t.openData],
  ];
  return (
    <ul class="year-links">
      {links.map(([href, label]) => (
        <li key={href}>
          <a href={href}>{label}</a>
        </li>
      ))}
    </ul>
  );
}

export function YearCards({
  years,
  language,
}: {
  years: readonly FrontYear[];
  language: Language;
}) {
  return (
    <ul class="cards">
      {years.map((year) => (
        <li class="card" key={year.cycleId}>
          <h3>
            <a href={`/results/${year.cycleId}`}>{year.head.cycle.name}</a>
          </h3>
          {year.number > 1 && <p class="soft">{frontText[language].corrected(year.number)}</p>}
          <YearFigures year={year} language={language} />
          <YearLinks year={year} language={language} />
        </li>
      ))}
    </ul>
  );
}
