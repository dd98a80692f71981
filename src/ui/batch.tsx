import { BATCH_DOCUMENTS, type BatchCounts, type BatchDocument, stateOf } from '../core/batch.ts';
import type { Group } from '../core/group.ts';
import { shortMoment } from '../kit/thai.ts';
import { nameIn } from '../text/agency.ts';
import { batchText, documentName } from '../text/batch.ts';
import type { Language } from '../text/language.ts';

/** Sets of documents: those somebody asked for, and how far one is. */
interface Shown extends BatchCounts {
  readonly id: number;
  readonly fiscalYear: number;
  readonly of: string;
  readonly documents: readonly BatchDocument[];
  readonly askedAt: Date;
  readonly cancelledAt: Date | null;
}

export function BatchTable(props: {
  readonly batches: readonly Shown[];
  readonly groups: readonly Group[];
  readonly language: Language;
}) {
  const { batches, groups, language } = props;
  const t = batchText[language];
  if (batches.length === 0) return <p class="soft">{t.none}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keyboard
    <section class="scroll" tabIndex={0} aria-label={t.yours}>
      <table class="fits">
        <caption class="visually-hidden">{t.yours}</caption>
        <thead>
          <tr>
            <th scope="col">{t.title}</th>
            <th scope="col">{t.state}</th>
            <th scope="col" class="roomy">
              {t.documents}
            </th>
            <th scope="col" class="roomy">
              {t.askedAt}
            </th>
          </tr>
        </thead>
        <tbody>
          {batches.map((batch) => (
            <tr key={batch.id}>
              <th scope="row" class="wide">
                <a href={`/batches/${batch.id}`}>
                  {groupLabel(batch.of, groups, language)} {batch.fiscalYear}
                </a>
              </th>
              <td>
                <BatchState batch={batch} language={language} />
                <small>{t.progress(batch.made, batch.made + batch.waiting + batch.failed)}</small>
              </td>
              <td class="roomy">
                {batch.documents.map((one) => documentName(one, language)).join(', ')}
              </td>
              <td class="roomy">{shortMoment(batch.askedAt, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** A group that is not there any more is called by its code. */
export function groupLabel(of: string, groups: readonly Group[], language: Language): string {
  const t = batchText[language];
  if (of === '') return t.whole;
  const group = groups.find(({ kind, code }) => `${kind}/${code}` === of);
  return group ? nameIn(language, group) : of.replace(/^.*\//, '');
}

export function BatchState({ batch, language }: { batch: Shown; language: Language }) {
  const state = stateOf(batch);
  const tone = { working: 'tag', done: 'tag tag-good', cancelled: 'tag tag-warn' }[state];
  return <span class={tone}>{batchText[language].states[state]}</span>;
}

/** What changes while documents are made. */
export function BatchProgress({ batch, language }: { batch: Shown; language: Language }) {
  const t = batchText[language];
  const { made, waiting, failed, bytes } = batch;
  const all = made + waiting + failed;
  const said = t.progress(made, all);
  return (
    <div data-state={stateOf(batch)}>
      <p role="status">
        <BatchState batch={batch} language={language} /> <strong>{said}</strong>
        {failed > 0 && ` · ${t.failed(failed)}`}
        {bytes > 0 && ` · ${t.size((bytes / 1_000_000).toFixed(1))}`}
      </p>
      <progress max={all} value={made + failed} aria-label={said} />
    </div>
  );
}

export function FailureTable(props: {
  readonly failures: readonly {
    readonly code: string;
    readonly nameTh: string;
    readonly nameEn: string;
    readonly document: BatchDocument;
    readonly failure: string;
  }[];
  /** All of them: not each is listed. */
  readonly failed: number;
  readonly language: Language;
}) {
  const { failures, failed, language } = props;
  const t = batchText[language];
  if (failures.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keyboard
    <section class="scroll" tabIndex={0} aria-label={t.failures}>
      <table class="fits">
        <caption>{t.failures}</caption>
        <thead>
          <tr>
            <th scope="col">{t.agency}</th>
            <th scope="col">{t.documents}</th>
            <th scope="col">{t.why}</th>
          </tr>
        </thead>
        <tbody>
          {failures.map((one) => (
            <tr key={`${one.code} ${one.document}`}>
              <th scope="row">{nameIn(language, one)}</th>
              <td>{documentName(one.document, language)}</td>
              <td>{t.reasons[one.failure] ?? t.otherReason}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {failed > failures.length && <p class="soft">{t.moreFailures(failed - failures.length)}</p>}
    </section>
  );
}

export function DocumentChoices(props: {
  readonly chosen: readonly string[];
  readonly language: Language;
}) {
  const t = batchText[props.language];
  return (
    <fieldset>
      <legend>{t.documents}</legend>
      {BATCH_DOCUMENTS.map((one) => (
        <p class="tick" key={one}>
          <input
            type="checkbox"
            id={`document-${one}`}
            name="documents"
            value={one}
            checked={props.chosen.includes(one)}
          />
          <label for={`document-${one}`}>{documentName(one, props.language)}</label>
        </p>
      ))}
    </fieldset>
  );
}
