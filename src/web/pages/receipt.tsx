import { findReceipt, seeReceipt } from '../../actions/submission.ts';
import { isProblem } from '../../core/problem.ts';
import { shortMoment } from '../../kit/thai.ts';
import { nameIn } from '../../text/agency.ts';
import { disclosureText } from '../../text/disclosure.ts';
import { disclosureReceiptText } from '../../text/disclosure-receipt.ts';
import { accountName } from '../../text/person.ts';
import { Button, Field, Refusal } from '../../ui/form.tsx';
import { ErasedOfSet } from '../../ui/item-file-erasure.tsx';
import { download, page } from '../answer.ts';
import type { Handler, Visit } from '../visit.ts';
import { boardKey, boardPath } from './disclosure.tsx';

/** The receipt of a set that was handed in, and the page where anybody may ask whether one is real. */
const receiptKey = (visit: Visit) => ({ ...boardKey(visit), number: visit.params.number });

export const receipt: Handler = async (visit) => {
  const { language } = visit;
  const [d, t] = [disclosureText[language], disclosureReceiptText[language]];
  const seen = await visit.perform(seeReceipt, receiptKey(visit));
  const { submission, agency, cycle, newest } = seen;
  const href = `${boardPath(visit)}/receipts/${submission.number}`;
  return page(
    t.receipt(submission.number),
    <>
      <p class="back no-print">
        <a href={boardPath(visit)}>{d.back}</a>
      </p>
      <h1>{t.receipt(submission.number)}</h1>
      {newest > submission.number && (
        <div class="notice notice-warn">
          <p>{t.replaced(newest)}</p>
        </div>
      )}
      <dl class="facts">
        <dt>{t.agency}</dt>
        <dd>{nameIn(language, agency)}</dd>
        <dt>{t.cycle}</dt>
        <dd>{cycle.name}</dd>
        <dt>{t.at}</dt>
        <dd>
          {t.handedIn(
            accountName(submission.personName, language),
            shortMoment(submission.at, language),
          )}
        </dd>
        <dt>{t.items}</dt>
        <dd>{submission.content.items.length}</dd>
        <dt>{t.hash}</dt>
        <dd>
          <code>{submission.hash}</code>
        </dd>
      </dl>
      <p class="actions no-print">
        <a class="button" href={`${href}/receipt.json`} download>
          {t.receiptFile}
        </a>
        <a href={`/receipts?hash=${submission.hash}`}>{t.checkTitle}</a>
      </p>
      <p>{t.receiptAdvice}</p>
      <ErasedOfSet set={submission} language={language} />
    </>,
  );
};

export const receiptFile: Handler = async (visit) => {
  const {
    receipt: made,
    submission,
    agency,
    cycle,
  } = await visit.perform(seeReceipt, receiptKey(visit));
  const name = `receipt-${agency.code}-${cycle.fiscalYear}-${submission.number}.json`;
  return download(name, 'application/json; charset=utf-8', `${JSON.stringify(made, null, 2)}\n`);
};

export const receiptCheck: Handler = async (visit) => {
  const { language, url } = visit;
  const t = disclosureReceiptText[language];
  const typed = url.searchParams.get('hash') ?? '';
  const hash = typed.replace(/\s/g, '').toLowerCase();
  const known = hash === '' ? undefined : await ask(visit, hash);
  return page(
    t.checkTitle,
    <>
      <h1>{t.checkTitle}</h1>
      <p class="lead">{t.checkTitleLead}</p>
      {known === null && <Refusal title={t.unknown} advice={t.unknownAdvice} />}
      {known && (
        <div class="notice notice-done" role="status">
          <h2>{t.known}</h2>
          <dl class="facts">
            <dt>{t.agency}</dt>
            <dd>{language === 'en' && known.agencyEn ? known.agencyEn : known.agencyTh}</dd>
            <dt>{t.cycle}</dt>
            <dd>{known.cycle}</dd>
            <dt>{t.times}</dt>
            <dd>
              {known.number}{' '}
              {known.newest > known.number ? t.replaced(known.newest) : `(${t.newest})`}
            </dd>
            <dt>{t.at}</dt>
            <dd>{shortMoment(known.at, language)}</dd>
            <dt>{t.items}</dt>
            <dd>{known.items}</dd>
          </dl>
        </div>
      )}
      <form method="get" action="/receipts">
        <Field name="hash" label={t.hash} value={typed.slice(0, 200)} language={language} />
        <Button>{t.checkButton}</Button>
      </form>
    </>,
  );
};

/** What is no such code at all is not known either. */
async function ask(visit: Visit, hash: string) {
  try {
    return await visit.perform(findReceipt, { hash });
  } catch (error) {
    if (isProblem(error, 'badInput')) return null;
    throw error;
  }
}
