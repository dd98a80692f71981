import { createHash } from 'node:crypto';
import { renderToString } from 'preact-render-to-string';
import { seeInterviewWork } from '../../actions/interview-work.ts';
import type { Survey } from '../../core/survey.ts';
import { longDate } from '../../kit/thai.ts';
import { installationText } from '../../text/installation.ts';
import type { Language } from '../../text/language.ts';
import { DESK_STYLE, InterviewFrame } from '../../ui/interview-frame.tsx';
import { AskedForm } from '../../ui/survey.tsx';
import { type BodyAnswer, json } from '../answer.ts';
import type { DeskWork } from '../interview/device.ts';
import type { Handler, Visit } from '../visit.ts';

/**
 * The interviewer's page. What devices keep of it is the same for everybody and holds no name; what
 * is somebody's own comes as JSON and lies in the device's database.
 */
const POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(DESK_STYLE).digest('base64')}'`,
  "script-src 'self'",
  "connect-src 'self'",
  'img-src data:',
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

const PAGES: Readonly<Record<Language, string>> = {
  th: '/interview/work',
  en: '/interview/work?lang=en',
};
const SCRIPT = 'interview.tsx';

export const interviewDesk: Handler = (visit) => ({
  kind: 'body',
  status: 200,
  body: shellOf(visit, visit.url.searchParams.get('lang') === 'en' ? 'en' : 'th'),
  headers: {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': POLICY,
    'cache-control': 'public, no-cache',
  },
});

function shellOf(visit: Visit, language: Language): string {
  const { kind } = visit.house.installation;
  return `<!doctype html>${renderToString(
    <InterviewFrame
      language={language}
      switchHref={PAGES[language === 'th' ? 'en' : 'th']}
      scriptHref={visit.asset(SCRIPT)}
      notice={kind === 'self-assessment' ? installationText[language][kind] : ''}
    />,
  )}`;
}

/** Another byte in any page that is kept is another worker, which takes all of them anew. */
export const interviewWorker: Handler = (visit): BodyAnswer => {
  const pages = [shellOf(visit, 'th'), shellOf(visit, 'en')];
  const hash = createHash('sha256').update(pages.join('\n')).digest('hex').slice(0, 16);
  const shell = { name: `interview ${hash}`, files: [PAGES.th, PAGES.en, visit.asset(SCRIPT)] };
  const script = visit.asset('interview-worker.ts');
  return {
    kind: 'body',
    status: 200,
    body: `self.shell=${JSON.stringify(shell)};importScripts(${JSON.stringify(script)});\n`,
    headers: { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'no-cache' },
  };
};

export const interviewWork: Handler = async (visit) => {
  const { person, name, cycles } = await visit.perform(seeInterviewWork, {});
  const forms: Record<string, { th: string; en: string }> = {};
  const work: DeskWork = {
    person,
    name,
    forms,
    cycles: cycles.map(({ cycle, publicKey, agencies }) => ({
      cycleId: cycle.id,
      fiscalYear: cycle.fiscalYear,
      publicKey: Buffer.from(publicKey).toString('base64url'),
      agencies: agencies.map(({ survey, quota, received }) => {
        const form = formName(survey);
        forms[form] ??= { th: formOf(survey, 'th'), en: formOf(survey, 'en') };
        const { id: agencyId, nameTh, nameEn } = survey.agency;
        const closesOn = {
          th: longDate(survey.closesOn, 'th'),
          en: longDate(survey.closesOn, 'en'),
        };
        return { agencyId, nameTh, nameEn: nameEn || nameTh, quota, received, closesOn, form };
      }),
    })),
  };
  return json(work);
};

/** Agencies that are asked the same share one form. */
function formName({ cycleId, demographics, suggestion }: Survey): string {
  return [cycleId, ...demographics.map(({ code }) => code), suggestion ? 'words' : ''].join(' ');
}

const formOf = (survey: Survey, language: Language): string =>
  renderToString(<AskedForm survey={survey} language={language} />);
