import type { Finer } from '../core/finer.ts';
import { type ChannelView, wayOfAnswering } from '../core/result-view.ts';
import { intervalText } from '../text/interval.ts';
import { peopleWord, resultText } from '../text/result.ts';
import { FigureTable, type Shown } from './result-figure.tsx';

/** Who answered, and how they came to answer. */
export function RespondentTable(props: Shown & { readonly finer?: Finer }) {
  const { view, language, leastShown } = props;
  const t = resultText[language];
  return (
    <>
      <FigureTable
        caption={t.respondents}
        head={[t.channel, t.respondents, t.minimum]}
        numbersFrom={1}
      >
        {view.channels.map((one: ChannelView) => (
          <tr key={one.channel}>
            <th scope="row">
              {one.title[language]}
              <How {...props} channel={one} />
            </th>
            <td class={one.released.release === 'figures' ? 'number unbroken' : 'number'}>
              {peopleWord(one.released, leastShown, language)}
            </td>
            <td class="number unbroken">
              {one.released.minimum === null ? '–' : t.people(one.released.minimum)}
            </td>
          </tr>
        ))}
      </FigureTable>
      {view.channels.some((one) => one.belowMinimum) && (
        <div class="notice notice-warn">
          <p>{t.belowMinimum}</p>
        </div>
      )}
      {view.indicators.some((one) => one.withheld) && (
        <div class="notice">
          <p>{t.withheldWhy(leastShown)}</p>
        </div>
      )}
    </>
  );
}

/** Whether people came by themselves, and of how many. */
function How(props: Shown & { readonly finer?: Finer; readonly channel: ChannelView }) {
  const { finer, channel, language } = props;
  const t = intervalText[language];
  const { population = null } = finer?.channels[channel.channel] ?? {};
  const way = wayOfAnswering(channel, population);
  const isCensus = way === 'census';
  const how = isCensus ? t.census : way === 'interviewed' ? t.interviewed : t.chosen;
  return (
    <small class="soft reason">
      {how}
      {population !== null && !isCensus && ` · ${t.of(population)}`}
    </small>
  );
}
