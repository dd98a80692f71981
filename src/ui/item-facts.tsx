import type { ItemCheck } from '../core/disclosure.ts';
import type { DisclosureItem } from '../core/instrument.ts';
import {
  ANSWER_FIELDS,
  type AnswerField,
  type AnswerVersion,
  differingAnswer,
  type ItemAnswer,
  type ItemFile,
} from '../core/item-answer.ts';
import { shortMoment } from '../kit/thai.ts';
import { itemAnswerText } from '../text/item-answer.ts';
import type { Language } from '../text/language.ts';
import { accountName } from '../text/person.ts';
import { FileOrErased } from './item-file-erasure.tsx';

/** An answer for reading, and every version there was. */
interface Shared {
  readonly item: DisclosureItem;
  readonly files: readonly ItemFile[];
  readonly fileHref: (id: number) => string;
  readonly language: Language;
}

export function AnswerFacts(
  props: Shared & { readonly answer: ItemAnswer; readonly fields?: readonly AnswerField[] },
) {
  const { fields = ANSWER_FIELDS, language } = props;
  const t = itemAnswerText[language];
  return (
    <dl class="facts">
      {fields.map((field) => (
        <>
          <dt>{t.fields[field]}</dt>
          <dd class="prose">
            <Said {...props} field={field} />
          </dd>
        </>
      ))}
    </dl>
  );
}

function Said(props: Shared & { readonly answer: ItemAnswer; readonly field: AnswerField }) {
  const { answer, field, item, language } = props;
  const t = itemAnswerText[language];
  const nothing = <span class="soft">{t.nothing}</span>;
  if (field === 'has') return <>{t.hasOptions[answer.has]}</>;
  if (field === 'explanation') return <>{answer.explanation || nothing}</>;
  if (answer[field].length === 0) return nothing;
  if (field === 'links') return <AnswerLinks links={answer.links} language={language} />;
  if (field === 'components') {
    return (
      <ul class="plain">
        {answer.components.map((number) => (
          <li key={number}>
            {number}. {item.components?.[number - 1]?.[language]}
          </li>
        ))}
      </ul>
    );
  }
  return (
    <ul class="plain">
      {props.files
        .filter(({ id }) => answer.files.includes(id))
        .map(({ id, name, erased }) => (
          <li key={id}>
            <FileOrErased {...{ name, erased, language }} href={props.fileHref(id)} />
          </li>
        ))}
    </ul>
  );
}

export function AnswerLinks({
  links,
  keptHref,
  language,
}: Pick<ItemAnswer, 'links'> & {
  /** What was found and kept of a link, for who may see it. */
  keptHref?: (url: string) => string;
  language: Language;
}) {
  const t = itemAnswerText[language];
  return (
    <ol class="steps">
      {links.map(({ url, shows, place }) => (
        <li key={`${url} ${shows} ${place}`}>
          <a href={url} rel="noreferrer noopener" target="_blank">
            {url}
          </a>
          <span class="under-figure soft">
            {[shows === 0 ? t.wholeItem : t.component(shows), place].filter(Boolean).join(' · ')}
            {keptHref && (
              <>
                {' · '}
                <a href={keptHref(url)} target="_blank" data-kept rel="noopener">
                  {t.keptCopy}
                </a>
              </>
            )}
          </span>
        </li>
      ))}
    </ol>
  );
}

export function saidAnswerVersion(one: AnswerVersion, language: Language): string {
  const t = itemAnswerText[language];
  return t.version(
    one.version,
    accountName(one.personName, language),
    shortMoment(one.at, language),
  );
}

export function AnswerVersions(
  props: Shared & {
    readonly versions: readonly AnswerVersion[];
    /** Where it is written; null for those who may only read. */
    readonly href: string | null;
  },
) {
  const { versions, href, language } = props;
  const t = itemAnswerText[language];
  if (versions.length === 0) return null;
  return (
    <section id="history">
      <h2>{t.history}</h2>
      {versions.map((one, i) => {
        const before = versions[i + 1];
        const changed = before ? differingAnswer(before.body, one.body) : [];
        return (
          <details class="fold" key={one.version}>
            <summary>
              {saidAnswerVersion(one, language)} · {t.origins[one.origin]}
              {changed.length > 0 &&
                ` · ${t.changed(changed.map((field) => t.fields[field]).join(', '))}`}
            </summary>
            <AnswerFacts {...props} answer={one.body} />
            {href && i > 0 && <a href={`${href}?version=${one.version}#answer`}>{t.useVersion}</a>}
          </details>
        );
      })}
    </section>
  );
}

/** What was said of the version that stands. */
export function SaidOf({ check, language }: { check: ItemCheck; language: Language }) {
  const t = itemAnswerText[language];
  return (
    <div class={check.accepted ? 'notice notice-done' : 'notice notice-warn'}>
      <p>
        <strong>
          {t.said[check.stage]} {check.accepted ? t.saidAccept : t.saidReturn}
        </strong>{' '}
        <span class="soft">
          {accountName(check.personName, language)} · {shortMoment(check.at, language)}
        </span>
      </p>
      {check.reason && <p class="prose">{check.reason}</p>}
    </div>
  );
}
