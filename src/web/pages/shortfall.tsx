import { yearOf } from '../../actions/published-year.ts';
import { type Shortfalls, seeShortfalls } from '../../actions/shortfall.ts';
import { titlesOf } from '../../core/instrument-titles.ts';
import { GROUPED_BY } from '../../core/ranking.ts';
import { rankingText } from '../../text/ranking.ts';
import { shortfallText } from '../../text/shortfall.ts';
import { DataLinks } from '../../ui/data-links.tsx';
import { Choice } from '../../ui/form.tsx';
import { lowestMeans, mostFailed, ReasonTable, ShortfallTable } from '../../ui/shortfall.tsx';
import { groupName } from '../../ui/standing-group.tsx';
import { lasting, page } from '../answer.ts';
import { askedHref, editionOf, editionQuery } from '../asked.ts';
import type { Handler, Visit } from '../visit.ts';
import { tagOf } from './ranking.tsx';
import { YearHead } from './year-head.tsx';

/** Which items fail most, which questions stay lowest, which tools are below: for any group. */
export const shortfalls: Handler = async (visit) => {
  const { language, url } = visit;
  const t = shortfallText[language];
  const [of, code, by] = ['of', 'code', 'by'].map((name) => url.searchParams.get(name) ?? '');
  const { cycleId } = visit.params;
  const asked = { cycleId, edition: editionOf(visit), of, code, ...(by ? { by } : {}) };
  const found = await visit.perform(seeShortfalls, asked);
  const { instrument, edition } = found;
  const { pass } = instrument.rating;
  const title = t.title(yearOf(edition));
  const here = hereOf(found);
  const href = (one: string) =>
    `${askedHref(here, { of: of ?? '', code: one, edition: asked.edition })}#by-group`;
  const shown = { language, pass };
  return lasting(
    page(
      title,
      <>
        <h1>{title}</h1>
        <p class="lead">{t.lead}</p>
        <YearHead visit={visit} found={found} view="items" />
        <GroupForm visit={visit} found={found} of={of ?? ''} />
        {found.code !== '' && <OverGroups visit={visit} found={found} />}
        {found.shortfalls.length === 0 ? (
          <p class="notice">{t.noneYet}</p>
        ) : (
          <>
            <ShortfallTable
              caption={t.tools(pass)}
              head={t.tool}
              lines={lowestMeans(instrument, found.shortfalls, ['tool', 'part'], language, href)}
              {...shown}
            />
            <ShortfallTable
              caption={t.items}
              head={t.item}
              lines={mostFailed(instrument, found.shortfalls, language, href)}
              {...shown}
              pass={null}
            />
            <ShortfallTable
              caption={t.questions}
              head={t.question}
              lines={lowestMeans(instrument, found.shortfalls, ['question'], language, href)}
              {...shown}
            />
          </>
        )}
        <p class="hint">{t.counted}</p>
        <DataLinks
          here={here}
          query={askedHref('', {
            of: of ?? '',
            code: found.code,
            by: by ?? '',
            edition: asked.edition,
          })}
          openData={`/open-data/${edition.cycleId}${editionQuery(visit)}`}
          language={language}
        />
      </>,
    ),
    tagOf({ ...found, before: null }),
  );
};

interface Part {
  readonly visit: Visit;
  readonly found: Shortfalls;
}

const hereOf = ({ edition }: Shortfalls) => `/standings/${edition.cycleId}/items`;

function GroupForm({ visit, found, of }: Part & { readonly of: string }) {
  const { language } = visit;
  const t = shortfallText[language];
  const r = rankingText[language];
  const options = found.choices.map((choice): [string, string] => [
    `${choice.kind}/${choice.key}`,
    groupName(choice, language),
  ]);
  const collator = new Intl.Collator(language, { numeric: true });
  options.sort(([, a], [, b]) => collator.compare(a, b));
  return (
    <form method="get" action={hereOf(found)} class="row">
      {editionOf(visit) !== '' && <input type="hidden" name="edition" value={editionOf(visit)} />}
      <Choice
        name="of"
        label={t.whose}
        language={language}
        value={of}
        options={[['', t.wholeNation], ...options]}
      />
      {found.code !== '' && (
        <>
          <input type="hidden" name="code" value={found.code} />
          <Choice
            name="by"
            label={t.by}
            language={language}
            value={found.by}
            options={GROUPED_BY.map((kind) => [kind, r.views[kind]])}
          />
        </>
      )}
      <button type="submit" class="button">
        {t.show}
      </button>
    </form>
  );
}

/** One item, question or tool in every group of a kind. */
function OverGroups({ visit, found }: Part) {
  const { language } = visit;
  const t = shortfallText[language];
  const title = titlesOf(found.instrument).get(found.code)?.[language] ?? '';
  const isItem = found.overGroups[0]?.what === 'item';
  return (
    <div id="by-group">
      <ShortfallTable
        caption={t.byTitle(`${found.code} ${title}`)}
        head={t.group}
        lines={found.overGroups.map((one) => ({
          ...one,
          label: groupName(one, language),
          href: askedHref(hereOf(found), {
            of: `${one.kind}/${one.key}`,
            edition: editionOf(visit),
          }),
        }))}
        pass={isItem ? null : found.instrument.rating.pass}
        language={language}
      />
      <ReasonTable reasons={found.reasons} language={language} />
    </div>
  );
}
