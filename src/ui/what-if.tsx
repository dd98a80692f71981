import type { ComponentChildren } from 'preact';
import { titlesOf } from '../core/instrument-titles.ts';
import type { Plan, Suggestion, WhatIf } from '../core/what-if.ts';
import type { Rise } from '../core/what-if-points.ts';
import type { Language } from '../text/language.ts';
import { figureName } from '../text/sheet.ts';
import { counted, movesWords, whatIfText } from '../text/what-if.ts';
import { ItemTable } from './what-if-items.tsx';
import { Impossible, levelWords, type Shown } from './what-if-lacking.tsx';

/** The answers to what would reach a goal: two lists, their mixtures, and points of figures. */

export function ByAnswers(props: Shown & { readonly found: WhatIf }) {
  const { found, language } = props;
  const t = whatIfText[language];
  return (
    <section>
      <h2>{t.byAnswers}</h2>
      <p class="soft">{t.move}</p>
      <Suggested {...props} of={found.answers} unknown={t.noAnswers}>
        {(plan) => (
          <>
            <p>
              <strong>{fewestWords(plan, language)}</strong>
            </p>
            <QuestionTable {...props} plan={plan} />
            <p class="soft">{t.same}</p>
          </>
        )}
      </Suggested>
    </section>
  );
}

export function ByItems(props: Shown & { readonly found: WhatIf }) {
  const { found, language } = props;
  const t = whatIfText[language];
  return (
    <section>
      <h2>{t.byItems}</h2>
      <Suggested {...props} of={found.items} unknown={t.noItems}>
        {(plan) => (
          <>
            <p>
              <strong>{t.fewestItems(counted(plan.items.length))}</strong>
            </p>
            {!found.isEveryItemTried && <p>{t.itemsNotSure}</p>}
            <ItemTable {...props} items={plan.items} />
          </>
        )}
      </Suggested>
    </section>
  );
}

function fewestWords({ moves, atLeast }: Plan, language: Language): string {
  const t = whatIfText[language];
  return moves === atLeast ? t.fewest(counted(moves)) : t.atMost(counted(moves), counted(atLeast));
}

function Suggested(
  props: Shown & {
    readonly of: Suggestion;
    readonly unknown: string;
    readonly children: (plan: Plan) => ComponentChildren;
  },
) {
  const { of, instrument, language } = props;
  const t = whatIfText[language];
  if (of.kind === 'unknown') return <p>{props.unknown}</p>;
  if (of.kind === 'impossible') {
    return <Impossible {...props} words={t.impossible} best={of.best} unmet={of.unmet} />;
  }
  const { after } = of.plan;
  return (
    <>
      {props.children(of.plan)}
      <p>{t.becomes(after.values.total ?? '–', levelWords(instrument, after, language))}</p>
    </>
  );
}

function QuestionTable({ plan, instrument, language }: Shown & { readonly plan: Plan }) {
  const t = whatIfText[language];
  const titles = titlesOf(instrument);
  if (plan.questions.length === 0) return <p>{t.noneNeeded}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keyboard
    <section class="scroll" tabIndex={0} aria-label={t.byAnswers}>
      <table class="figures figures-parts">
        <thead>
          <tr>
            <th scope="col">{t.channel}</th>
            <th scope="col">{t.question}</th>
            <th scope="col" class="number">
              {t.movesHead}
            </th>
            <th scope="col" class="number">
              {t.before}
            </th>
            <th scope="col" class="number">
              {t.after}
            </th>
          </tr>
        </thead>
        <tbody>
          {plan.questions.map((one) => (
            <tr key={one.key}>
              <td>{one.channel.toUpperCase()}</td>
              <th scope="row">
                {one.code} {titles.get(one.code)?.[language]}
              </th>
              <td class="number">{counted(one.moves)}</td>
              <td class="number">{one.before}</td>
              <td class="number">{one.after}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

export function Mixtures(
  props: Shown & {
    readonly found: WhatIf;
    readonly chart: ComponentChildren;
    /** Where a plan is filled in to be tried. */
    readonly tryHref: (plan: Plan) => string;
  },
) {
  const { found, language } = props;
  const t = whatIfText[language];
  if (!found.front.some((plan) => plan.items.length > 0 && plan.moves > 0)) return null;
  return (
    <section>
      <h2>{t.front}</h2>
      <p class="soft">{t.frontLead}</p>
      <div class="beside">
        {props.chart}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keyboard */}
        <section class="scroll" tabIndex={0} aria-label={t.front}>
          <table class="figures figures-parts">
            <thead>
              <tr>
                {t.frontHead.map((name, i) => (
                  <th key={name} scope="col" class={i === 1 ? undefined : 'number'}>
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {found.front.map((plan) => (
                <tr key={plan.items.length}>
                  <td class="number">{plan.items.length}</td>
                  <td>
                    {plan.items.join(' ') || '–'}{' '}
                    <a class="no-print" href={props.tryHref(plan)}>
                      {t.tryThis}
                    </a>
                  </td>
                  <td class="number">{movesWords(plan, language)}</td>
                  <td class="number">{plan.after.values.total}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </div>
    </section>
  );
}

export function InPoints({ found, instrument, language }: Shown & { readonly found: WhatIf }) {
  const t = whatIfText[language];
  const { points } = found;
  if (!points) return null;
  const line = ({ key, from, to, by }: Rise) => (
    <li key={key}>{t.rise(figureName(instrument, key, language), by, from, to)}</li>
  );
  const isShort = points.thenOneOf.length > 0;
  const isEnough = !isShort && Number(points.totalThen) >= Number(found.goal.total);
  return (
    <section>
      <h2>{t.byPoints}</h2>
      {points.sides.length > 0 && <ul>{points.sides.map(line)}</ul>}
      <p>
        {isEnough
          ? t.enoughThen(points.totalThen)
          : isShort
            ? t.thenOne(points.totalThen)
            : t.thenNone(points.totalThen)}
      </p>
      {isShort && <ul>{points.thenOneOf.map(line)}</ul>}
      {points.thenTogether.length > 0 && <ul>{points.thenTogether.map(line)}</ul>}
    </section>
  );
}
