import { mayEver } from '../../actions/action.ts';
import {
  seeVerdictProgress,
  seeVerdicts,
  setVerdict,
  type VerdictSheet,
} from '../../actions/verdict.ts';
import { itemsOf } from '../../core/instrument.ts';
import type { Problem } from '../../core/problem.ts';
import { nameIn } from '../../text/agency.ts';
import { verdictText } from '../../text/verdict.ts';
import { Button, Choice, Field, ProblemBox } from '../../ui/form.tsx';
import { ItemAsked, VerdictProgressTable, VerdictTable } from '../../ui/verdict.tsx';
import { type Answer, page, redirect } from '../answer.ts';
import { type Handler, submit, Typed, type Visit } from '../visit.ts';
import { statusOf } from './problem.tsx';

/** Verdicts on disclosure items: which agencies wait for some, and one agency item by item. */
export const verdictProgress: Handler = async (visit) => {
  const { language } = visit;
  const t = verdictText[language];
  const { cycleId } = visit.params;
  const progress = await visit.perform(seeVerdictProgress, { cycleId });
  return page(
    t.title,
    <>
      <p class="soft">
        <a href={`/cycles/${cycleId}`}>{progress.cycle.name}</a>
      </p>
      <h1>{t.title}</h1>
      <VerdictProgressTable
        progress={progress}
        language={language}
        href={(code) => `/cycles/${cycleId}/verdicts/${code}`}
      />
    </>,
  );
};

export const verdicts: Handler = async (visit) => sheetPage(visit, await sheetOf(visit));

export const postVerdict: Handler = (visit) =>
  submit(
    visit,
    setVerdict,
    (typed) => ({ ...visit.params, ...typed.object() }),
    async () => {
      const item = (await visit.form()).get('item');
      const next = nextUndecided(await sheetOf(visit), item);
      return redirect(`${visit.url.pathname}${next ? `?item=${next}#decide` : `#${item}`}`);
    },
    async (typed, problem) => sheetPage(visit, await sheetOf(visit), { typed, problem }),
  );

async function sheetOf(visit: Visit): Promise<VerdictSheet> {
  const { cycleId, agencyCode } = visit.params;
  return visit.perform(seeVerdicts, { cycleId, agencyCode });
}

/** The next item without a verdict, beginning after this one and going round. */
function nextUndecided({ instrument, verdicts: made }: VerdictSheet, after: string) {
  const codes = itemsOf(instrument).map((item) => item.code);
  const from = codes.indexOf(after) + 1;
  const decided = new Set(made.map((verdict) => verdict.item));
  return [...codes.slice(from), ...codes.slice(0, from)].find((code) => !decided.has(code));
}

function sheetPage(
  visit: Visit,
  sheet: VerdictSheet,
  refused?: { readonly typed: Typed; readonly problem: Problem },
): Answer {
  const { language, url } = visit;
  const t = verdictText[language];
  const items = itemsOf(sheet.instrument);
  const asked = refused?.typed.get('item') ?? url.searchParams.get('item') ?? '';
  const item = items.find((one) => one.code === asked);
  const standing = sheet.verdicts.find((verdict) => verdict.item === asked);
  const typed =
    refused?.typed ?? Typed.of({ score: standing?.score ?? '100', reason: standing?.reason });
  const decides = mayEver(visit.actor, setVerdict);
  const labels = { score: t.verdict, reason: t.reason, item: t.item };
  return page(
    t.title,
    <>
      <p class="soft">
        <a href={`/cycles/${sheet.cycle.id}/verdicts`}>{sheet.cycle.name}</a>
      </p>
      <h1>{nameIn(language, sheet.agency)}</h1>
      <p class="lead">{t.lead}</p>
      <p role="status">
        <strong>{t.decided(sheet.verdicts.length, items.length)}</strong>
      </p>
      <ProblemBox problem={refused?.problem} language={language} labels={labels} />
      {decides && item && (
        <form method="post" action={url.pathname} id="decide" class="card">
          <ItemAsked item={item} language={language} />
          <input type="hidden" name="item" value={item.code} />
          <Choice
            name="score"
            label={t.verdict}
            language={language}
            problem={refused?.problem}
            value={typed.get('score')}
            options={[
              ['100', t.full],
              ['0', t.nothing],
            ]}
          />
          <Field
            name="reason"
            label={t.reason}
            hint={t.reasonHint}
            rows={3}
            language={language}
            problem={refused?.problem}
            value={typed.get('reason')}
          />
          <Button>{t.save}</Button>
        </form>
      )}
      <VerdictTable
        items={items}
        verdicts={sheet.verdicts}
        language={language}
        href={decides ? (code) => `${url.pathname}?item=${code}#decide` : null}
      />
    </>,
    refused ? statusOf(refused.problem) : 200,
  );
}
