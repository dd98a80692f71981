import { interviewDeskText } from '../text/interview-desk.ts';
import type { Language } from '../text/language.ts';
import { SurveyFrame } from './survey-frame.tsx';
import { SURVEY_STYLE } from './survey-style.ts';

/** The interviewer's page as it is kept on devices: the same for everybody, no name in it. */
export const DESK_STYLE = `${SURVEY_STYLE}
.work{border-top:1px solid var(--line);padding:1rem 0 .5rem}
.counts{display:grid;grid-template-columns:repeat(auto-fit,minmax(7.5rem,1fr));gap:.5rem;margin:.5rem 0 1rem}
.counts div{background:var(--box);padding:.25rem .75rem}
.counts dt{border:0;padding:0}
.counts dd{margin:0;font-size:1.75rem;line-height:1.5}
.good{border-color:var(--accent)}
.state{font-weight:700}
`
  .replace(/\n/g, '')
  .trim();

export function InterviewFrame(props: {
  readonly language: Language;
  readonly switchHref: string;
  readonly scriptHref: string;
  readonly notice: string;
}) {
  const { scriptHref, ...frame } = props;
  const t = interviewDeskText[props.language];
  return (
    <SurveyFrame
      {...frame}
      title={t.title}
      scriptHrefs={[scriptHref]}
      style={DESK_STYLE}
      mainId="desk"
    >
      <h1>{t.title}</h1>
      <p>{t.opening}</p>
      <noscript>
        <p class="box bad">{t.noScript}</p>
      </noscript>
    </SurveyFrame>
  );
}
