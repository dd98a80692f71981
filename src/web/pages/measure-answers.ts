import type { AgencyYear } from '../../core/agency-year.ts';
import type { Bands } from '../../core/band.ts';
import { placesOf } from '../../core/measure.ts';
import { needsOf } from '../../core/plan-need.ts';
import { namesIn } from '../../text/draft.ts';
import type { Language } from '../../text/language.ts';
import { measureText } from '../../text/measure.ts';
import type { AnswerGroup } from '../../ui/measure-form.tsx';

/** What a measure can answer, by indicator, with the year's scores and what is in need. */
export function answerGroups(
  year: AgencyYear,
  bands: Bands,
  chosen: readonly string[],
  language: Language,
): AnswerGroup[] {
  const { instrument, entry } = year;
  const names = namesIn(instrument, language);
  const needs = new Map(needsOf(year, bands).map((need) => [need.place, need.kind]));
  const groups: { name: string; places: AnswerGroup['places'][number][] }[] = [
    { name: measureText[language].whole, places: [] },
  ];
  const tools: AnswerGroup['places'][number][] = [];
  for (const code of placesOf(instrument)) {
    const place = {
      code,
      name: names.of(code),
      score: entry.values[code] ?? null,
      need: needs.get(code) ?? null,
      isChosen: chosen.includes(code),
    };
    if (names.isIndicator(code)) groups.push({ name: place.name, places: [place] });
    else if (isTool(year, code)) tools.push(place);
    else groups.at(-1)!.places.push(place);
  }
  groups[0]!.places.push(...tools);
  return groups;
}

/** A tool or one of its parts, which no indicator holds. */
function isTool({ instrument }: AgencyYear, code: string): boolean {
  return instrument.tools.some(
    (tool) =>
      tool.code === code ||
      (tool.kind === 'survey' && tool.parts.some((part) => part.code === code)),
  );
}
