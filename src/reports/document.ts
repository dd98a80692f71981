import { isLocalAddress } from '../core/check-address.ts';
import type { DocumentSetting } from '../core/document.ts';
import { PAPER_SHAPES, type SectionKey } from '../core/document-section.ts';
import type { DocumentSource } from '../core/document-source.ts';
import { nameIn } from '../text/agency.ts';
import { coverageText, missingList } from '../text/coverage.ts';
import type { Language } from '../text/language.ts';
import { reportText } from '../text/report.ts';
import { sayDay } from '../text/report-period.ts';
import { reportSaid } from '../text/report-said.ts';
import { resultCheckText } from '../text/result-check.ts';
import { withBandLegend } from './band-legend.ts';
import type { Block, Body, Section } from './body.ts';
import { withCaptionNumbers } from './caption-numbers.ts';
import { draftReasons, PLANNED } from './document-draft.ts';
import { numbered } from './numbering.ts';
import { analysisSection } from './sections/analysis.ts';
import { answersSection } from './sections/answers.ts';
import { assessorSection } from './sections/assessor.ts';
import { backgroundSection } from './sections/background.ts';
import { bandsSection } from './sections/bands.ts';
import { checkSection } from './sections/check.ts';
import { comparisonSection } from './sections/comparison.ts';
import { conclusionSection } from './sections/conclusion.ts';
import { evidenceSection } from './sections/evidence.ts';
import { followUpSection } from './sections/follow-up.ts';
import { ganttSection } from './sections/gantt.ts';
import { glanceSection } from './sections/glance.ts';
import { indicatorsSection } from './sections/indicators.ts';
import { itemListSection } from './sections/item-list.ts';
import { itemsSection } from './sections/items.ts';
import { keepSection } from './sections/keep.ts';
import { membersSection } from './sections/members.ts';
import { ministriesSection } from './sections/ministries.ts';
import { nextYearSection } from './sections/next-year.ts';
import { planSection } from './sections/plan.ts';
import { planFullSection } from './sections/plan-full.ts';
import { questionsSection } from './sections/questions.ts';
import { respondentsSection } from './sections/respondents.ts';
import { reviewSection } from './sections/review.ts';
import { scoreSheetSection } from './sections/score-sheet.ts';
import { signaturesSection } from './sections/signatures.ts';
import { standingSection } from './sections/standing.ts';
import { summarySection } from './sections/summary.ts';
import { toolsSection } from './sections/tools.ts';
import { trendSection } from './sections/trend.ts';
import { weakSection } from './sections/weak.ts';
import { type Subject, subjectOf } from './subject.ts';

/**
 * A document of one agency's year: the sections that are on, in their order, each made of the same
 * source. Every figure in it is a text that stands in the source or follows from it exactly.
 */
const SECTIONS: Readonly<Record<SectionKey, (subject: Subject) => Block[]>> = {
  background: backgroundSection,
  summary: summarySection,
  ministries: ministriesSection,
  members: membersSection,
  standing: standingSection,
  comparison: comparisonSection,
  trend: trendSection,
  tools: toolsSection,
  indicators: indicatorsSection,
  respondents: respondentsSection,
  analysis: analysisSection,
  questions: questionsSection,
  review: reviewSection,
  bands: bandsSection,
  items: itemsSection,
  assessor: assessorSection,
  weak: weakSection,
  keep: keepSection,
  plan: planSection,
  planFull: planFullSection,
  gantt: ganttSection,
  followUp: followUpSection,
  nextYear: nextYearSection,
  conclusion: conclusionSection,
  signatures: signaturesSection,
  evidence: evidenceSection,
  answers: answersSection,
  check: checkSection,
  glance: glanceSection,
  itemList: itemListSection,
  scoreSheet: scoreSheetSection,
};

/** Too wide for a page that stands. */
const LANDSCAPE: readonly SectionKey[] = ['review', 'weak', 'plan', 'planFull', 'gantt'];

/** Words alone need no page of their own. */
const isWide = ({ kind }: Block) => kind === 'table' || kind === 'gantt';

export function documentBody(source: DocumentSource, setting: DocumentSetting): Body {
  const { language, day } = setting;
  const t = reportText[language];
  const subject = subjectOf(source, setting);
  const isPaper = PAPER_SHAPES.some((one) => one === setting.shape);
  const chosen = setting.sections.filter(({ isOn }) => isOn);
  const sections = chosen.map(({ key, title }) => {
    const blocks = SECTIONS[key](subject);
    const isLandscape = LANDSCAPE.includes(key) && blocks.some(isWide);
    return { key, title: title || t.sections[key], isLandscape, blocks };
  });
  const ordered = setting.headings === 'numbered' ? numbered(sections) : sections;
  return {
    language,
    title: setting.title || titleOf(subject),
    subtitle: setting.subtitle || (isPaper ? '' : t.subtitle(carriedOutIn(subject))),
    agency: nameIn(language, source.year.entry.agency),
    unit: setting.unit,
    date: sayDay(day, setting),
    day,
    digits: setting.digits,
    draft: draftReasons(subject, chosen),
    check: source.check && { ...source.check, text: checkTextOf(source.check.url, language) },
    hasCover: !isPaper,
    hasContents: !isPaper,
    contentsTitle: t.contents,
    sections: [
      ...(isPaper ? ordered : withCaptionNumbers(withBandLegend(ordered, subject), language)),
      ...lackingOf(
        subject,
        chosen.some(({ key }) => PLANNED.includes(key)),
      ),
    ],
  };
}

const carriedOutIn = ({ plan, year }: Subject) => plan?.carriedOutIn ?? year.fiscalYear + 1;

/** The usual title of a document. */
function titleOf(subject: Subject): string {
  const { setting, language, year } = subject;
  const t = reportText[language];
  switch (setting.shape) {
    case 'progress':
      return t.paperTitles.progress(carriedOutIn(subject));
    case 'onePage':
    case 'items':
    case 'scoreSheet':
      return t.paperTitles[setting.shape](year.fiscalYear);
    default:
      return t.title(year.fiscalYear);
  }
}

/** At the end of a draft, whatever was chosen: what its plan lacks. */
function lackingOf(subject: Subject, isPlanned: boolean): Section[] {
  const { faults, names, language } = subject;
  if (!isPlanned || faults.length === 0) return [];
  return [
    {
      key: 'lacking',
      title: coverageText[language].missingTitle,
      isLandscape: false,
      blocks: [{ kind: 'list', isOrdered: true, items: missingList(faults, names) }],
    },
  ];
}

function checkTextOf(url: string, language: Language): string {
  const { checkText } = reportSaid[language];
  return isLocalAddress(url) ? `${checkText} (${resultCheckText[language].local})` : checkText;
}
