import type { Instrument } from '../core/instrument.ts';
import type { Contradiction, SheetCheck } from '../core/sheet-check.ts';
import type { Language } from '../text/language.ts';
import { figureName, sheetText } from '../text/sheet.ts';

/** What a checker says of printed figures: where they contradict each other, and what they lack. */
interface Checked {
  readonly check: SheetCheck;
  readonly instrument: Instrument;
  readonly language: Language;
}

export function SheetChecks(props: Checked) {
  const { check, language } = props;
  const t = sheetText[language];
  const { contradictions, outcome } = check;
  const compares = [...outcome.nodes.values()].some((node) => node.printed && node.way);
  return (
    <>
      {contradictions.length > 0 ? (
        <div class="notice notice-problem">
          <h3>{t.contradictions(contradictions.length)}</h3>
          <p>{t.contradictionsAdvice}</p>
          <Contradictions {...props} />
          <ul>
            {contradictions.map((one) => (
              <li key={one.key}>
                <Why {...props} one={one} />
              </li>
            ))}
          </ul>
        </div>
      ) : (
        <p>
          <span class={compares ? 'tag tag-good' : 'tag'}>
            {compares ? t.allAgree : t.nothingToCompare}
          </span>
        </p>
      )}
      <Levels {...props} />
      <PeopleFits {...props} />
      <Missing {...props} />
    </>
  );
}

function Contradictions({ check, instrument, language }: Checked) {
  const t = sheetText[language];
  const name = (key: string) => figureName(instrument, key, language);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keyboard
    <section class="scroll" tabIndex={0} aria-label={t.contradictions(check.contradictions.length)}>
      <table class="figures">
        <thead>
          <tr>
            <th scope="col">{t.figure}</th>
            <th scope="col" class="number">
              {t.given}
            </th>
            <th scope="col" class="number">
              {t.computed}
            </th>
            <th scope="col" class="number roomy">
              {t.difference}
            </th>
          </tr>
        </thead>
        <tbody>
          {check.contradictions.map((one) => (
            <tr key={one.key}>
              <th scope="row">
                <a href={`#f.${one.key}`}>{name(one.key)}</a>
              </th>
              <td class="number">{one.given}</td>
              <td class="number">{one.computed}</td>
              <td class="number roomy">{one.difference}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Why({ one, instrument, language }: Checked & { one: Contradiction }) {
  const t = sheetText[language];
  const name = (key: string) => figureName(instrument, key, language);
  return (
    <>
      <strong>{one.key}</strong> {t.from}{' '}
      {one.from.map(({ key, value }) => `${key} ${value}`).join(' · ')}
      {one.touches.length > 0 && ` – ${t.touches} ${one.touches.join(', ')}`}
      {one.isCut && <> – {t.cut}</>}
      {one.remedies.length > 0 && (
        <ul>
          {one.remedies.map(({ key, given, needed, likely }) => (
            <li key={key}>
              {t.remedy(name(key), given, needed)} ({t.likely[likely]})
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Levels({ check, language }: Checked) {
  const t = sheetText[language];
  const titles = check.outcome.levelCandidates.map((level) => level.title[language]);
  if (titles.length === 0) return null;
  return (
    <p>
      <strong>{t.level}</strong>{' '}
      {titles.length === 1 ? titles[0] : t.levelUndecided(titles.join(', '))}
    </p>
  );
}

function PeopleFits({ check, instrument, language }: Checked) {
  const t = sheetText[language];
  return (
    <ul>
      {check.people.map(({ channel, respondents, isConsistent, impossible }) => {
        const name = channel.toUpperCase();
        const keys = impossible.map((key) => figureName(instrument, key, language)).join(', ');
        return (
          <li key={channel}>
            {isConsistent
              ? t.fitsPeople(name, respondents)
              : keys === ''
                ? t.fitsTogetherNot(name, respondents)
                : t.fitsNot(name, respondents, keys)}
          </li>
        );
      })}
    </ul>
  );
}

const SHOWN = 12;

function Missing({ check, instrument, language }: Checked) {
  const t = sheetText[language];
  const { missing } = check;
  if (missing.length === 0) return null;
  const name = (key: string) => figureName(instrument, key, language);
  return (
    <details class="fold">
      <summary>{t.missing}</summary>
      <ul>
        {missing.slice(0, SHOWN).map(({ key, lacks }) => (
          <li key={key}>{t.lacks(name(key), lacks.map(name).join(', '))}</li>
        ))}
        {missing.length > SHOWN && <li>{t.more(missing.length - SHOWN)}</li>}
      </ul>
    </details>
  );
}
