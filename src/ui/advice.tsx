import type { AdviceSaid, AdviceState, AdviceVersion } from '../core/advice.ts';
import { shortMoment } from '../kit/thai.ts';
import { adviceText } from '../text/advice.ts';
import { nameIn } from '../text/agency.ts';
import type { Language } from '../text/language.ts';

/** How far the advice for agencies is, and what became of one. */
const TAGS: Partial<Record<AdviceState, string>> = {
  returned: 'tag tag-warn',
  drafted: 'tag tag-warn',
  approved: 'tag tag-good',
  published: 'tag tag-good',
};

export function AdviceTag(props: { readonly state: AdviceState; readonly language: Language }) {
  return (
    <span class={TAGS[props.state] ?? 'tag'}>{adviceText[props.language].states[props.state]}</span>
  );
}

export function Done({ lines }: { readonly lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <div class="notice notice-done" role="status">
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}

export function AdviceTable(props: {
  readonly lines: readonly {
    readonly code: string;
    readonly nameTh: string;
    readonly nameEn: string;
    readonly state: AdviceState;
    readonly needs: number;
    readonly texts: number;
    readonly at: Date | null;
    readonly assessor: string | null;
  }[];
  readonly href: (code: string) => string;
  readonly language: Language;
}) {
  const { lines, href, language } = props;
  const t = adviceText[language];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keyboard
    <section class="scroll" tabIndex={0} aria-label={t.title}>
      <table class="fits ranking">
        <caption class="visually-hidden">{t.title}</caption>
        <thead>
          <tr>
            <th scope="col">{t.agency}</th>
            <th scope="col">{t.state}</th>
            <th scope="col" class="number">
              {t.needs}
            </th>
            <th scope="col" class="number roomy">
              {t.texts}
            </th>
            <th scope="col" class="roomy">
              {t.assessor}
            </th>
            <th scope="col" class="roomy">
              {t.changedAt}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((one) => (
            <tr key={one.code}>
              <th scope="row" class="wide">
                <a href={href(one.code)}>{nameIn(language, one)}</a>
              </th>
              <td>
                <AdviceTag state={one.state} language={language} />
              </td>
              <td class="number">{one.needs}</td>
              <td class="number roomy">{one.texts}</td>
              <td class="roomy">{one.assessor ?? '–'}</td>
              <td class="roomy">{one.at ? shortMoment(one.at, language) : '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Every version and what was said of it, newest first. */
export function AdviceHistory(props: {
  readonly versions: readonly AdviceVersion[];
  readonly said: readonly AdviceSaid[];
  readonly language: Language;
}) {
  const { versions, said, language } = props;
  const t = adviceText[language];
  if (versions.length === 0) return null;
  const who = (name: string | null) => name ?? t.system;
  return (
    <section>
      <h2>{t.history}</h2>
      <ul>
        {versions.map((one) => (
          <li key={one.version}>
            {t.version(one.version)}: {one.origin === 'draft' ? t.drafted : t.wrote} ·{' '}
            {who(one.personName)} · {shortMoment(one.at, language)}
            {said
              .filter(({ version }) => version === one.version)
              .map((step, i) => (
                <p class="under-figure" key={i}>
                  {t.steps[step.step]} · {who(step.personName)} · {shortMoment(step.at, language)}
                  {step.reason && (
                    <>
                      <br />
                      <span class="prose">{step.reason}</span>
                    </>
                  )}
                </p>
              ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
