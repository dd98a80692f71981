import { fileAppeal, type SeenAppeals, seeAppeals } from '../../actions/appeal.ts';
import { instrumentNames } from '../../core/appeal.ts';
import { coversAgency } from '../../core/person.ts';
import type { Problem } from '../../core/problem.ts';
import { nameIn } from '../../text/agency.ts';
import { appealText, saidOpening } from '../../text/appeal.ts';
import { AppealFacts, AppealTable, EffectTable } from '../../ui/appeal.tsx';
import { Button, Field, ProblemBox } from '../../ui/form.tsx';
import { type Answer, page, redirect } from '../answer.ts';
import { type Handler, submit, type Typed, type Visit } from '../visit.ts';
import { boardKey } from './disclosure.tsx';
import { statusOf } from './problem.tsx';

/** What was found of an agency's items, and its appeals against it. */
export const appealsPath = ({ params }: Visit) =>
  `/cycles/${params.cycleId}/appeals/${params.code}`;

export const agencyAppeals: Handler = (visit) => showAppeals(visit);

export const postAppeal: Handler = (visit) =>
  submit(
    visit,
    fileAppeal,
    (typed) => ({ ...typed.object(), ...boardKey(visit) }),
    () => redirect(`${appealsPath(visit)}?filed`),
    (typed, problem) => showAppeals(visit, { typed, problem }),
  );

async function showAppeals(
  visit: Visit,
  again?: { readonly typed: Typed; readonly problem: Problem },
): Promise<Answer> {
  const { language, url, actor } = visit;
  const t = appealText[language];
  const seen = await visit.perform(seeAppeals, boardKey(visit));
  const { agency, agencyId, cycle, opening, items } = seen;
  const mayFile = opening.is === 'open' && coversAgency(actor, ['coordinator', 'head'], agencyId);
  const isLead = coversAgency(actor, ['lead'], agencyId);
  const asked = again?.typed.get('item') ?? url.searchParams.get('item') ?? '';
  const names = instrumentNames(seen.instrument);
  return page(
    `${t.title} · ${nameIn(language, agency)}`,
    <>
      <p class="back no-print">
        <a href={`/cycles/${cycle.id}`}>{cycle.name}</a>
      </p>
      <h1>{t.title}</h1>
      <p class="lead">{nameIn(language, agency)}</p>
      <p>{t.lead}</p>
      <p class="notice">{saidOpening(opening, language)}</p>
      {url.searchParams.has('filed') && (
        <div class="notice notice-done" role="status">
          <p>{t.filed}</p>
        </div>
      )}
      <ProblemBox
        problem={again?.problem}
        language={language}
        labels={{ statement: t.statement, links: t.links }}
      />
      <Chosen {...{ visit, seen, asked, mayFile, again }} />
      {items.length > 0 && (
        <AppealTable
          items={items}
          language={language}
          act={(code, standing) => {
            if (isLead && standing === 'appealed') {
              return { href: `${appealsPath(visit)}/${code}`, label: t.decide(code) };
            }
            if (!mayFile || (standing !== 'lost' && standing !== 'appealed')) return null;
            const label = standing === 'lost' ? t.appeal(code) : t.change(code);
            return { href: `${appealsPath(visit)}?item=${code}#file`, label };
          }}
        />
      )}
      <EffectTable
        seen={seen}
        nameOf={(key) => (key === 'total' ? t.total : (names.get(key)?.[language] ?? key))}
        language={language}
      />
    </>,
    again ? statusOf(again.problem) : 200,
  );
}

/** The item that was asked for: its appeal as it stands, and the form for who may file one. */
function Chosen(props: {
  readonly visit: Visit;
  readonly seen: SeenAppeals;
  readonly asked: string;
  readonly mayFile: boolean;
  readonly again: { readonly typed: Typed; readonly problem: Problem } | undefined;
}) {
  const { visit, seen, asked, again } = props;
  const { language } = visit;
  const t = appealText[language];
  const one = seen.items.find(({ item }) => item.code === asked);
  if (!one) return null;
  const { item, appeal, verdict } = one;
  const isFiling = props.mayFile && !appeal?.decision;
  return (
    <section class="card card-apart" id="file">
      <h2>
        {item.code} {item.title[language]}
      </h2>
      {verdict && (
        <p class="prose">
          <span class="tag">{verdict.score}</span> {verdict.reason}
        </p>
      )}
      {appeal && <AppealFacts appeal={appeal} language={language} />}
      {isFiling && (
        <form method="post" action={appealsPath(visit)} class="wide-field">
          <input type="hidden" name="item" value={item.code} />
          <input type="hidden" name="version" value={appeal?.number ?? 0} />
          <Field
            name="statement"
            label={t.statement}
            hint={t.statementHint}
            rows={5}
            value={again?.typed.get('statement') ?? appeal?.statement ?? ''}
            problem={again?.problem}
            language={language}
          />
          {(seen.allowsNew || again?.typed.get('links')) && (
            <Field
              name="links"
              label={t.links}
              hint={t.linksHint}
              rows={2}
              value={again?.typed.get('links') ?? appeal?.links.join('\n') ?? ''}
              problem={again?.problem}
              language={language}
            />
          )}
          <Button>{t.file}</Button>
        </form>
      )}
    </section>
  );
}
