import type { ComponentChildren } from 'preact';
import { rankedIndicators } from '../core/result-view.ts';
import { intervalText } from '../text/interval.ts';
import { resultText } from '../text/result.ts';
import { FigureTable, type Shown, Sure, Value } from './result-figure.tsx';

/** The main figures of one result: its level and why, tools, indicators in their order. */
export function ResultHead(
  props: Shown & {
    readonly why: string | null;
    /** The same score as a picture. */
    readonly children?: ComponentChildren;
  },
) {
  const { why, children } = props;
  return (
    <section class={children ? 'card beside result-head' : 'card'}>
      <div>
        <Overall {...props} />
        {why && <p>{why}</p>}
      </div>
      {children}
    </section>
  );
}

function Overall(props: Shown) {
  const { view, language } = props;
  const t = resultText[language];
  return (
    <>
      <p class="soft">{t.overall}</p>
      <p class="figure">
        <Value {...props} of={{ key: 'total', value: view.total }} />
      </p>
      <TotalSure {...props} />
      <p>
        <strong>{view.level?.title[language] ?? t.noLevel}</strong>
        {view.total !== null && (
          <>
            {' '}
            <span class={view.isPass ? 'tag tag-good' : 'tag tag-bad'}>
              {view.isPass ? t.passed : t.notPassed}
            </span>{' '}
            <span class="soft">{t.pass(view.pass)}</span>
          </>
        )}
      </p>
    </>
  );
}

function TotalSure(props: Shown) {
  if (!props.estimates?.has('total')) return null;
  return (
    <p class="soft">
      {intervalText[props.language].column} <Sure {...props} of={{ key: 'total' }} />
    </p>
  );
}

export function ToolTable(props: Shown) {
  const { view, language } = props;
  const t = resultText[language];
  const head = [t.tool, t.weight, t.score];
  return (
    <FigureTable caption={t.byTool} head={head} numbersFrom={1}>
      {view.tools.flatMap((tool) => [
        <tr key={tool.key}>
          <th scope="row">
            {tool.title[language]} ({tool.key})
          </th>
          <td class="number">{tool.weight}</td>
          <td class="number">
            <strong>
              <Value {...props} of={tool} />
            </strong>
            <Sure {...props} of={tool} />
          </td>
        </tr>,
        ...tool.parts.map((part) => (
          <tr key={part.key}>
            <td class="indented">
              {part.title[language]} ({part.key})
            </td>
            <td />
            <td class="number">
              <Value {...props} of={part} />
              <Sure {...props} of={part} />
            </td>
          </tr>
        )),
      ])}
    </FigureTable>
  );
}

/** Best first; each keeps the number by which everybody knows it. */
export function IndicatorTable(props: Shown & { readonly isTitled?: boolean }) {
  const { view, language } = props;
  const t = resultText[language];
  const head = [t.rank, t.indicator, t.score];
  const isPartial = view.indicators.some(({ value }) => value === null);
  return (
    <>
      <FigureTable
        caption={t.indicators}
        head={head}
        numbersFrom={2}
        isTitled={props.isTitled ?? false}
      >
        {rankedIndicators(view).map(({ indicator, number, rank }) => (
          <tr key={indicator.key}>
            <td>{rank ?? '–'}</td>
            <th scope="row">
              {number}. {indicator.title[language]}
            </th>
            <td class="number">
              <Value {...props} of={indicator} withheld={indicator.withheld} />
              <Sure {...props} of={indicator} />
            </td>
          </tr>
        ))}
      </FigureTable>
      {isPartial && <p class="hint">{t.noRanks}</p>}
    </>
  );
}
