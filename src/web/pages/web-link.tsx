import {
  checkLinkAgain,
  compareLink,
  openPicture,
  openSnapshot,
  seeLink,
  seeLinks,
} from '../../actions/web-link.ts';
import { brokeAfterScoring, stretchesOf } from '../../core/link-history.ts';
import { hasFaults } from '../../core/table-count.ts';
import { textDifference } from '../../kit/text-difference.ts';
import { nameIn } from '../../text/agency.ts';
import { disclosureText } from '../../text/disclosure.ts';
import { itemLinksText } from '../../text/item-links.ts';
import { webLinkText } from '../../text/web-link.ts';
import { Button } from '../../ui/form.tsx';
import { FindingState, LinkTable, SeenList } from '../../ui/web-link.tsx';
import { KeptCopies, LinkStretches, TextDifference } from '../../ui/web-link-history.tsx';
import { download, page, redirect } from '../answer.ts';
import type { Handler, Visit } from '../visit.ts';
import { boardKey, boardPath } from './disclosure.tsx';
import { readPart, tableFound } from './evidence-text.tsx';

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
  const kind = finding?.facts.seen?.kind;
  const read =
    kind && seen.text !== null ? { ...seen, item: use.item, kind, text: seen.text } : null;
  const isToMend = read !== null && hasFaults(await tableFound(visit, read));
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
          isToMend={isToMend}
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
      {read && (await readPart(visit, read))}
      <LinkStretches
        stretches={stretchesOf(findings)}
        removed={seen.removed}
        compareHref={(before, after) => `${path}/compare?before=${before}&after=${after}`}
        language={language}
      />
      <KeptCopies
        {...{ moments, findings, removed: seen.removed, language }}
        pictures={seen.pictures}
        takesPictures={visit.house.takesPictures}
        href={(content) => `${path}/kept/${content}`}
        pictureHref={(content) => `${path}/pictures/${content}`}
      />
    </>,
  );
};

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
  const isReadInPart = seen.findings.some(
    ({ textHash, facts }) => facts.seen?.isCut && (textHash === before || textHash === after),
  );
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
      {isReadInPart && <p class="soft">{t.textCut}</p>}
      <TextDifference difference={textDifference(texts.before, texts.after)} language={language} />
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

/** Our own page asks for it as a picture, whose bytes a browser only draws; opened by itself it is saved. */
export const webLinkPicture: Handler = async (visit) => {
  const input = { ...keyOf(visit), content: visit.params.content };
  const { type, at, bytes } = await visit.perform(openPicture, input);
  const ending = type === 'image/png' ? 'png' : 'jpg';
  const name = `${visit.params.item}-${at.toISOString().slice(0, 10)}.${ending}`;
  return download(name, type, bytes);
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
