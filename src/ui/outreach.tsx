import type { AddressList } from '../core/address-list.ts';
import { SURVEY_PRINTS } from '../core/outreach.ts';
import type { Problem } from '../core/problem.ts';
import type { Door } from '../core/survey.ts';
import { shortMoment } from '../kit/thai.ts';
import type { Language } from '../text/language.ts';
import { outreachText } from '../text/outreach.ts';
import { Button, Choice, Field, ProblemBox } from './form.tsx';
import { Letter } from './letter.tsx';

/** How respondents are reached: sheets to print, a list to paste, what was sent so far. */
export function Prints(props: {
  readonly doors: readonly Door[];
  readonly path: string;
  readonly language: Language;
}) {
  const { doors, path, language } = props;
  const t = outreachText[language];
  return (
    <>
      <h2>{t.print}</h2>
      <p>{t.printLead}</p>
      <ul class="cards">
        {doors.map((door) => (
          <li class="card" key={door}>
            <h3>{t.surveys[door]}</h3>
            <dl class="facts">
              {SURVEY_PRINTS.map((print) => (
                <>
                  <dt>{t.prints[print]}</dt>
                  <dd>
                    <a href={`${path}/${print}-${door}.pdf`}>PDF</a> ·{' '}
                    <a href={`${path}/${print}-${door}.svg`}>SVG</a>
                  </dd>
                </>
              ))}
              <dt>{t.qr}</dt>
              <dd>
                <a href={`${path}/qr-${door}.svg`}>SVG</a>
              </dd>
            </dl>
          </li>
        ))}
      </ul>
    </>
  );
}

export function MailForm(props: {
  readonly action: string;
  readonly doors: readonly Door[];
  readonly problem: Problem | undefined;
  readonly door: string;
  readonly kind: string;
  readonly addresses: string;
  readonly language: Language;
}) {
  const { doors, language, problem } = props;
  const t = outreachText[language];
  return (
    <>
      <ProblemBox problem={problem} language={language} labels={{ addresses: t.addresses }} />
      <form method="post" action={props.action}>
        <Choice
          name="door"
          label={t.survey}
          language={language}
          value={props.door}
          options={doors.map((door) => [door, t.surveys[door]])}
        />
        <Choice
          name="kind"
          label={t.kind}
          hint={t.kindHint}
          language={language}
          value={props.kind}
          options={Object.entries(t.kinds)}
        />
        <Field
          name="addresses"
          label={t.addresses}
          hint={t.addressesHint}
          language={language}
          problem={problem}
          rows={8}
          value={props.addresses}
        />
        <Button>{t.review}</Button>
      </form>
    </>
  );
}

const BROKEN_SHOWN = 20;
const SOME = 3;

/** What will be sent to whom, before anything is. */
export function AddressReview(props: {
  readonly list: AddressList;
  readonly path: string;
  readonly fields: { readonly door: string; readonly kind: string };
  /** The list as it was pasted, for going back to it. */
  readonly typed: string;
  readonly sendKey: string;
  readonly letter: { readonly subject: string; readonly body: string };
  readonly language: Language;
}) {
  const { list, path, fields, language } = props;
  const t = outreachText[language];
  const { addresses, broken } = list;
  const hidden = (values: Readonly<Record<string, string>>) =>
    Object.entries(values).map(([name, value]) => (
      <input type="hidden" key={name} name={name} value={value} />
    ));
  return (
    <>
      <ul>
        <li>
          <strong>{t.toSend(addresses.length)}</strong>
        </li>
        {list.repeated > 0 && <li>{t.repeated(list.repeated)}</li>}
        {list.thaiDigits > 0 && <li>{t.thaiDigits(list.thaiDigits)}</li>}
      </ul>
      {broken.length > 0 && (
        <div class="notice notice-warn">
          <h2>{t.broken(broken.length)}</h2>
          <ul>
            {broken.slice(0, BROKEN_SHOWN).map(({ line, text }) => (
              <li key={`${line} ${text}`}>
                {t.line(line)}: <code>{text}</code>
              </li>
            ))}
          </ul>
          {broken.length > BROKEN_SHOWN && <p>{t.andMore(broken.length - BROKEN_SHOWN)}</p>}
        </div>
      )}
      <p>
        {t.first}: {addresses.slice(0, SOME).join(', ')}
        {addresses.length > SOME && ` ${t.andMore(addresses.length - SOME)}`}
      </p>
      <h2>{t.letter}</h2>
      <Letter to={addresses[0] ?? ''} {...props.letter} />
      <form method="post" action={`${path}/send`}>
        {hidden({ ...fields, addresses: addresses.join('\n'), sendKey: props.sendKey })}
        <Button>{t.send(addresses.length)}</Button>
      </form>
      <form method="post" action={`${path}/review`}>
        {hidden({ ...fields, addresses: props.typed, back: 'yes' })}
        <button type="submit" class="button button-quiet">
          {t.change}
        </button>
      </form>
    </>
  );
}

export function Sendings(props: {
  readonly sendings: readonly {
    readonly id: number;
    readonly door: Door;
    readonly reminds: boolean;
    readonly letters: number;
    readonly sent: number;
    readonly failed: number;
    readonly waiting: number;
    readonly at: Date;
  }[];
  readonly language: Language;
}) {
  const { sendings, language } = props;
  const t = outreachText[language];
  return (
    <>
      <h2 id="sendings">{t.sendings}</h2>
      {sendings.length === 0 ? (
        <p class="soft">{t.none}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keyboard
        <section class="scroll" tabIndex={0} aria-label={t.sendings}>
          <table class="fits figures-parts">
            <caption class="visually-hidden">{t.sendings}</caption>
            <thead>
              <tr>
                <th scope="col">{t.at}</th>
                <th scope="col">{t.survey}</th>
                {[t.letters, t.sent, t.failed, t.waiting].map((label) => (
                  <th scope="col" class="number" key={label}>
                    {label}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {sendings.map((one) => (
                <tr key={one.id}>
                  <th scope="row">{shortMoment(one.at, language)}</th>
                  <td>
                    {one.door.toUpperCase()} · {t.kinds[one.reminds ? 'remind' : 'invite']}
                  </td>
                  <td class="number">{one.letters}</td>
                  <td class="number">{one.sent}</td>
                  <td class="number">{one.failed}</td>
                  <td class="number">{one.waiting}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      <p class="hint">{t.sendingNote}</p>
    </>
  );
}
