import {
  CODE_FIELD,
  type GivenCode,
  SIGNATURE_FIELD,
  type SurveyCodes,
  TOKEN_FIELD,
} from '../core/access-code.ts';
import type { Door, Survey, SurveyAgency } from '../core/survey.ts';
import { fingerprintOf } from '../kit/blind-rsa.ts';
import { readTicketCode, ticketInHalves } from '../kit/ticket-code.ts';
import { accessCodeText } from '../text/access-code.ts';
import type { Language } from '../text/language.ts';
import { About, surveyHref } from './survey.tsx';

/** Where a one-time code is typed; with a script it is exchanged there and then. */
interface Props {
  readonly door: Door;
  readonly survey: Survey;
  readonly given: GivenCode | undefined;
  readonly language: Language;
}

export function CodeField({ door, survey, given, language }: Props) {
  const { codes, agency } = survey;
  if (!codes) return null;
  const t = accessCodeText[language];
  const { strong, waiting, ready, offline, badKey, faults } = t;
  const fault = given?.fault ?? (codes.publicKey ? undefined : 'codeNoneYet');
  const isExchanged = Boolean(given?.token) && !fault;
  return (
    <fieldset
      id="code"
      class={fault ? 'faulty' : undefined}
      data-code={tokenName(door, agency.linkCode, survey.cycleId)}
      data-key={codes.publicKey ? Buffer.from(codes.publicKey).toString('base64') : undefined}
      data-sign={surveyHref(door, agency.linkCode, language, '/sign')}
      data-said={JSON.stringify({
        strong,
        waiting,
        ready,
        offline,
        badKey,
        codeShape: faults.codeShape,
      })}
    >
      <legend>{t.title}</legend>
      <div>
        <p>{t.about}</p>
        {fault && (
          <p class="fault" role="alert">
            {t.faults[fault]}
          </p>
        )}
        <p data-typed>
          <label for={CODE_FIELD}>
            <span class="soft">{t.hint}</span>
          </label>
          <input
            type="text"
            id={CODE_FIELD}
            name={CODE_FIELD}
            value={given?.typed}
            maxLength={40}
            required={!isExchanged}
            autocomplete="off"
            autocapitalize="none"
            spellcheck={false}
          />
        </p>
        <p class="fault" data-state role="status" hidden />
        <p class="box" data-way>
          {t.weak}
        </p>
        <input type="hidden" name={TOKEN_FIELD} value={given?.token} />
        <input type="hidden" name={SIGNATURE_FIELD} value={given?.signature} />
        {codes.publicKey && <KeyLine {...{ door, agency, codes, language }} />}
      </div>
    </fieldset>
  );
}

/** Above the form, so that it is not overlooked. */
export function CodeFaulty({ given, language }: { given: GivenCode; language: Language }) {
  const t = accessCodeText[language];
  return (
    <div class="box bad" role="alert">
      <h2>{t.faultTitle}</h2>
      <p>
        <a href={`#${CODE_FIELD}`}>{given.fault && t.faults[given.fault]}</a>
      </p>
      <p>{t.faultAdvice}</p>
    </div>
  );
}

/** Where the right to answer is kept on the device. */
const tokenName = (door: Door, linkCode: string, cycleId: number): string =>
  `token ${door}/${linkCode} ${cycleId}`;

function KeyLine(props: {
  readonly door: Door;
  readonly agency: SurveyAgency;
  readonly codes: SurveyCodes;
  readonly language: Language;
}) {
  const { door, agency, codes, language } = props;
  const t = accessCodeText[language];
  return (
    <p class="soft">
      {t.fingerprint}: <code>{codes.publicKey && fingerprintOf(codes.publicKey)}</code>{' '}
      <a href={surveyHref(door, agency.linkCode, language, '/key')}>{t.compare}</a>
    </p>
  );
}

/** The same, on the way: what the review carries on. */
export function CodeHidden({ given }: Pick<Props, 'given'>) {
  if (!given) return null;
  const fields = given.token
    ? [
        [TOKEN_FIELD, given.token],
        [SIGNATURE_FIELD, given.signature],
      ]
    : [[CODE_FIELD, given.typed]];
  return (
    <>
      {fields.map(([name, value]) => (
        <input type="hidden" name={name} value={value} key={name} />
      ))}
    </>
  );
}

export function CodeSaid({ given, language }: Pick<Props, 'given' | 'language'>) {
  if (!given) return null;
  const t = accessCodeText[language];
  const code = readTicketCode(given.typed);
  return (
    <div>
      <dt>{t.given}</dt>
      <dd>{given.token ? t.byToken : code && ticketInHalves(code)}</dd>
    </div>
  );
}

/** The key of one survey, for comparing. */
export function CodeKey(props: {
  readonly door: Door;
  readonly survey: Survey;
  readonly language: Language;
}) {
  const { door, survey, language } = props;
  const { agency, codes, cycleId } = survey;
  const t = accessCodeText[language];
  const key = codes?.publicKey;
  return (
    <>
      <h1>{t.keyTitle}</h1>
      <About agency={agency} language={language} />
      {!codes && <p class="box">{t.keyUnused}</p>}
      {codes && !key && <p class="box">{t.keyNone}</p>}
      {key && (
        <>
          <p>{t.keyLead}</p>
          <p class="box">
            <b>
              <code>{fingerprintOf(key)}</code>
            </b>
          </p>
          <p>
            {t.keyWhole}
            <br />
            <code>{Buffer.from(key).toString('base64')}</code>
          </p>
          <p>
            <a href={`/access-keys/${cycleId}/keys.json`}>{t.keyAll}</a>
          </p>
        </>
      )}
      <p>
        <a href={surveyHref(door, agency.linkCode, language)}>{t.back}</a>
      </p>
    </>
  );
}
