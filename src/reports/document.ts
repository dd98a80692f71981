import { longDate } from '../kit/thai.ts';
import { nameIn } from '../text/agency.ts';
import type { Language } from '../text/language.ts';
import { reportText } from '../text/report.ts';
import { resultText } from '../text/result.ts';
import type { Block, Body } from './body.ts';
import { type DocumentSource, type Subject, subjectOf } from './document-source.ts';
import { indicatorsSection } from './sections/indicators.ts';
import { toolsSection } from './sections/tools.ts';

/** What a document says: the sections that were chosen, in their order, made of the source. */
export interface DocumentSetting {
  readonly language: Language;
  readonly digits: 'thai' | 'arabic';
  readonly unit: string;
  readonly day: string;
}

const SECTIONS: Readonly<Record<string, (subject: Subject) => Block[]>> = {
  tools: toolsSection,
  indicators: indicatorsSection,
};

export function documentBody(source: DocumentSource, setting: DocumentSetting): Body {
  const { language, digits, unit, day } = setting;
  const t = reportText[language];
  const subject = subjectOf(source, language);
  const titles: Readonly<Record<string, string>> = {
    tools: resultText[language].byTool,
    indicators: resultText[language].indicators,
  };
  return {
    language,
    title: t.title(source.year.fiscalYear),
    subtitle: t.subtitle,
    agency: nameIn(language, source.year.entry.agency),
    unit,
    date: longDate(day, language),
    day,
    digits,
    draft: null,
    check: null,
    hasCover: true,
    hasContents: true,
    contentsTitle: t.contents,
    sections: Object.entries(SECTIONS).map(([key, make]) => ({
      key,
      title: titles[key] ?? key,
      isLandscape: false,
      blocks: make(subject),
    })),
  };
}
