import type { Finer } from '../core/finer.ts';
import { wayOfAnswering } from '../core/result-view.ts';
import { intervalText } from '../text/interval.ts';
import type { Shown } from './result-figure.tsx';

const WAYS = ['chosen', 'interviewed', 'census'] as const;

/** What intervals say and do not say, of each survey as its answers came about. */
export function Certainty({ view, language, finer }: Shown & { readonly finer: Finer }) {
  const t = intervalText[language];
  const said = { chosen: t.selfSelected, interviewed: t.collected, census: t.everybody };
  const shown = view.channels.filter(({ released }) => released.release === 'figures');
  const lines = WAYS.flatMap((way) => {
    const own = shown.filter((one) => {
      const { population = null } = finer.channels[one.channel] ?? {};
      return wayOfAnswering(one, population) === way;
    });
    const surveys = own.map(({ channel }) => channel.toUpperCase()).join(', ');
    return own.length > 0 ? [said[way](surveys)] : [];
  });
  return (
    <>
      <p>{t.about}</p>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </>
  );
}
