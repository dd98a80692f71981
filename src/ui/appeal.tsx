import type { Appeal, AppealEffect, AppealStanding } from '../core/appeal.ts';
import type { DisclosureItem } from '../core/instrument.ts';
import type { StandingVerdict } from '../core/verdict-chain.ts';
import { shortMoment } from '../kit/thai.ts';
import { appealText } from '../text/appeal.ts';
import { itemLinksText } from '../text/item-links.ts';
import type { Language } from '../text/language.ts';
import { accountName } from '../text/person.ts';

/** What was found of each item, what the agency says to it, what was decided, and what that did to the scores. */
export function AppealTable(props: {
  readonly items: readonly {
    readonly item: DisclosureItem;
    readonly verdict: StandingVerdict | null;
    readonly appeal: Appeal | null;
    readonly standing: AppealStanding;
  }[];
  /** What this person may do about an item, if anything. */
  readonly act: (code: string, standing: AppealStanding) => { href: string; label: string } | null;
  readonly language: Language;
}) {
  const { items, language } = props;
  const t = appealText[language];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keys
    <section class="scroll" tabIndex={0} aria-label={t.title}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t.item}</th>
            <th scope="col">{t.result}</th>
            <th scope="col">{t.standing}</th>
          </tr>
        </thead>
        <tbody>
          {items.map(({ item, verdict, appeal, standing }) => {
            const act = props.act(item.code, standing);
            return (
              <tr key={item.code} id={item.code}>
                <th scope="row" class="wide">
                  {item.code} {item.title[language]}
                </th>
                <td>
                  {verdict && (
                    <span class={verdict.score === 100 ? 'tag tag-good' : 'tag tag-bad'}>
                      {verdict.score}
                    </span>
                  )}{' '}
                  {verdict?.becauseOf ? t.takenDown(verdict.becauseOf) : verdict?.reason}
                </td>
                <td>
                  <span class={STANDING_TAGS[standing]}>{t.standings[standing]}</span>
                  {act && (
                    <span class="under-figure">
                      <a href={act.href}>{act.label}</a>
                    </span>
                  )}
                  {appeal?.decision && (
                    <span class="under-figure soft">{appeal.decision.reason}</span>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

const STANDING_TAGS: Readonly<Record<AppealStanding, string>> = {
  notJudged: 'tag',
  full: 'tag tag-good',
  lost: 'tag tag-bad',
  takenDown: 'tag tag-bad',
  appealed: 'tag tag-warn',
  accepted: 'tag tag-good',
  refused: 'tag tag-bad',
  silent: 'tag',
};

/** What appeals did to the scores; why where it cannot be said yet. */
export function EffectTable(props: {
  readonly seen: {
    readonly items: readonly { readonly verdict: StandingVerdict | null }[];
    readonly effects: readonly AppealEffect[];
    readonly noTotal: keyof typeof appealText.th.noTotal | null;
  };
  readonly nameOf: (key: string) => string;
  readonly language: Language;
}) {
  const { seen, nameOf, language } = props;
  const { items, effects, noTotal } = seen;
  const t = appealText[language];
  if (items.length === 0) return null;
  const judged = items.filter(({ verdict }) => verdict !== null).length;
  return (
    <section id="effect">
      <h2>{t.effect}</h2>
      {effects.length > 0 && (
        <table class="narrow">
          <thead>
            <tr>
              <th scope="col">{t.figure}</th>
              <th scope="col" class="number">
                {t.before}
              </th>
              <th scope="col" class="number">
                {t.after}
              </th>
              <th scope="col" class="number">
                {t.difference}
              </th>
            </tr>
          </thead>
          <tbody>
            {effects.map(({ key, before, after, difference }) => (
              <tr key={key}>
                <th scope="row">{nameOf(key)}</th>
                <td class="number">{before}</td>
                <td class="number">{after}</td>
                <td class="number">{difference}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {noTotal && <p class="hint">{t.noTotal[noTotal](judged, items.length)}</p>}
    </section>
  );
}

/** One appeal with both scores and both reasons. */
export function AppealFacts(props: {
  readonly appeal: Appeal;
  /** What was found and kept of a new link, for who may see it. */
  readonly keptHref?: (url: string) => string;
  readonly language: Language;
}) {
  const { appeal, keptHref, language } = props;
  const t = appealText[language];
  const { decision } = appeal;
  return (
    <section id="appeal">
      <h2>{t.statement}</h2>
      <p class="hint">
        {t.by(accountName(appeal.personName, language), shortMoment(appeal.at, language))}
      </p>
      <p class="prose">{appeal.statement}</p>
      {appeal.links.length > 0 && (
        <ul>
          {appeal.links.map((link) => (
            <li key={link}>
              <a href={link} rel="noreferrer noopener" target="_blank">
                {link}
              </a>
              {keptHref && (
                <span class="under-figure">
                  <a href={keptHref(link)}>{itemLinksText[language].details}</a>
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
      {decision && (
        <div class={decision.accepted ? 'notice notice-done' : 'notice notice-warn'}>
          <h2>{t.standings[decision.accepted ? 'accepted' : 'refused']}</h2>
          <p class="hint">
            {t.by(accountName(decision.personName, language), shortMoment(decision.at, language))}
          </p>
          <dl class="facts">
            <dt>{t.scoreBefore(decision.scoreBefore)}</dt>
            <dd class="prose">{decision.reasonBefore}</dd>
            <dt>{t.scoreAfter(decision.scoreAfter)}</dt>
            <dd class="prose">{decision.reason}</dd>
          </dl>
        </div>
      )}
    </section>
  );
}
