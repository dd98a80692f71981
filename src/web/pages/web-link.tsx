import {
  checkLinkAgain,
  compareLink,
  openSnapshot,
  type SeenLink,
  seeLink,
  seeLinks,
} from '../../actions/web-link.ts';
import { rowsOfText } from '../../core/file-text.ts';
import { itemsOf } from '../../core/instrument.ts';
import { itemRuleFor } from '../../core/item-rule.ts';
import { signalsIn } from '../../core/item-signal.ts';
import { checkTable } from '../../core/item-table.ts';
import { wantedYear } from '../../core/item-warning.ts';
import { brokeAfterScoring, stretchesOf } from '../../core/link-history.ts';
import { lineDifference } from '../../kit/line-difference.ts';
import { nameIn } from '../../text/agency.ts';
import { disclosureText } from '../../text/disclosure.ts';
import { itemLinksText } from '../../text/item-links.ts';
import { itemTableText } from '../../text/item-table.ts';
import { webLinkText } from '../../text/web-link.ts';
import { Button } from '../../ui/form.tsx';
import { TableFindings } from '../../ui/item-table.tsx';
import { FindingState, LinkTable, SeenList } from '../../ui/web-link.tsx';
import { Difference, KeptCopies, LinkStretches } from '../../ui/web-link-history.tsx';
import { Signals } from '../../ui/web-link-signals.tsx';
import { download, page, redirect } from '../answer.ts';
import type { Handler, Visit } from '../visit.ts';
import { boardKey, boardPath } from './disclosure.tsx';

/** What was found of the links of an agency's answers: all in a list, each with its history. */
const listPath = (visit: Visit) => `${boardPath(visit)}/links`;
const linkPath = ({ item, link }: { item: string; link: string }, visit: Visit) =>
  `${listPath(visit)}/${item}/${link}`;
const keyOf = (visit: Visit) => ({
  ...boardKey(visit),
  item: visit.params.item,
  link: visit.params.link,
});

export const webLinks: Handler = async (visit) => {
  const { language } = visit;
  const t = webLinkText[language];
  const { agency, links } = await visit.perform(seeLinks, boardKey(visit));
  return page(
    `${t.title} · ${nameIn(language, agency)}`,
    <>
      <p class="back no-print">
        <a href={boardPath(visit)}>{disclosureText[language].back}</a>
      </p>
      <h1>{t.title}</h1>
      <p class="lead">{nameIn(language, agency)}</p>
      <p>{t.lead}</p>
      <LinkTable
        links={links.map((one) => ({ ...one, href: linkPath(one, visit) }))}
        domains={agency.domains}
        itemHref={(item) => `${boardPath(visit)}/items/${item}`}
        language={language}
      />
    </>,
  );
};

export const webLink: Handler = async (visit) => {
  const { language } = visit;
  const t = webLinkText[language];
  const seen = await visit.perform(seeLink, keyOf(visit));
  const { use, findings, moments, agency } = seen;
  const finding = findings.at(-1) ?? null;
  const path = linkPath(use, visit);
  const asked = visit.url.searchParams.get('asked');
  return page(
    `${use.item} ${t.link}`,
    <>
      <p class="back no-print">
        <a href={listPath(visit)}>{t.back}</a>
      </p>
      <h1>
        {use.item} {t.link}
      </h1>
      <p class="lead">
        <a href={use.url} rel="noreferrer noopener" target="_blank">
          {use.url}
        </a>
      </p>
      {asked !== null && (
        <p class="notice notice-done" role="status">
          {asked === 'yes' ? t.askedAgain : t.soonAgain}
        </p>
      )}
      {brokeAfterScoring(findings, moments) && <p class="notice notice-warn">{t.broke}</p>}
      <section class="notice" aria-label={t.found}>
        <h2>{t.found}</h2>
        <FindingState
          finding={finding}
          isDue={seen.isDue}
          domains={agency.domains}
          language={language}
        />
      </section>
      {seen.isBlind ? (
        <p class="hint">{itemLinksText[language].blind}</p>
      ) : (
        <form method="post" action={`${path}/again`} class="no-print">
          <Button quiet>{t.again}</Button>
        </form>
      )}
      {finding?.facts.seen && (
        <section>
          <h2>{t.facts}</h2>
          <SeenList seen={finding.facts.seen} status={finding.status} language={language} />
        </section>
      )}
      {await readPart(visit, seen)}
      <LinkStretches
        stretches={stretchesOf(findings)}
        compareHref={(before, after) => `${path}/compare?before=${before}&after=${after}`}
        language={language}
      />
      <KeptCopies
        {...{ moments, findings, language }}
        href={(content) => `${path}/kept/${content}`}
      />
    </>,
  );
};

/** What can be said of the words there, by the rule of the item and year. */
async function readPart(visit: Visit, { use, text, instrument, cycle, findings }: SeenLink) {
  const { language } = visit;
  const file = findings.at(-1)?.facts.seen?.kind;
  if (text === null || file === undefined) return null;
  const { family, year } = instrument;
  const rule = itemRuleFor(await visit.house.shipped.itemRules(family), year, use.item);
  const item = itemsOf(instrument).find(({ code }) => code === use.item);
  if (!item) return null;
  const signals = signalsIn(text, rule ?? { signals: [] }, wantedYear(item, cycle.fiscalYear));
  const rows = rule?.table ? rowsOfText(file, text) : [];
  return (
    <>
      <Signals
        {...{ signals, language }}
        components={item.components ?? []}
        isAssumed={rule?.provenance !== 'third-party'}
      />
      {rule?.table && rows.length > 0 && (
        <section>
          <h2>{itemTableText[language].found}</h2>
          <TableFindings report={checkTable(rule.table, rows)} language={language} />
        </section>
      )}
      <details class="fold">
        <summary>{webLinkText[language].text}</summary>
        <p class="prose">{text.slice(0, MOST_SHOWN)}</p>
        {text.length > MOST_SHOWN && <p class="soft">{webLinkText[language].textCut}</p>}
      </details>
    </>
  );
}

const MOST_SHOWN = 20_000;

export const postLinkAgain: Handler = async (visit) => {
  await visit.form();
  const { asked } = await visit.perform(checkLinkAgain, keyOf(visit));
  return redirect(
    `${listPath(visit)}/${visit.params.item}/${visit.params.link}?asked=${asked ? 'yes' : 'soon'}`,
  );
};

export const webLinkCompare: Handler = async (visit) => {
  const { language, url } = visit;
  const t = webLinkText[language];
  const [before, after] = ['before', 'after'].map((name) => url.searchParams.get(name) ?? '');
  const seen = await visit.perform(seeLink, keyOf(visit));
  const texts = await visit.perform(compareLink, { ...keyOf(visit), before, after });
  const stretches = stretchesOf(seen.findings);
  const named = (hash?: string) =>
    stretches.find(({ textHash }) => textHash === hash)?.version ?? '';
  return page(
    t.compareTitle,
    <>
      <p class="back no-print">
        <a href={linkPath(seen.use, visit)}>{t.link}</a>
      </p>
      <h1>{t.compareTitle}</h1>
      <p class="lead">{t.compareLead(named(before), named(after))}</p>
      <Difference lines={lineDifference(texts.before, texts.after)} language={language} />
    </>,
  );
};

/** As a file of no kind that a browser opens. */
export const webLinkKept: Handler = async (visit) => {
  const input = { ...keyOf(visit), content: visit.params.content };
  const { kind, at, bytes } = await visit.perform(openSnapshot, input);
  const name = `${visit.params.item}-${at.toISOString().slice(0, 10)}.${ENDINGS[kind] ?? 'bin'}`;
  return download(name, 'application/octet-stream', bytes);
};

const ENDINGS: Readonly<Record<string, string>> = {
  html: 'html',
  pdf: 'pdf',
  docx: 'docx',
  xlsx: 'xlsx',
  pptx: 'pptx',
  text: 'txt',
  csv: 'csv',
};
