import type { Template, TemplateOwner } from '../core/template.ts';
import { TEMPLATE_FIELDS, type TemplateField } from '../core/template-field.ts';
import { shortMoment } from '../kit/thai.ts';
import { nameIn } from '../text/agency.ts';
import type { Language } from '../text/language.ts';
import { accountName } from '../text/person.ts';
import { templateText } from '../text/template.ts';

/** Templates as lists and as tables, and the words that may stand in them. */
export function ownerName(owner: TemplateOwner, language: Language): string {
  if (owner.kind === 'all') return templateText[language].everybody;
  return nameIn(language, owner);
}

export const ownerValue = ({ kind, code }: TemplateOwner): string =>
  kind === 'all' ? kind : `${kind}/${code}`;

const sizeText = (bytes: number) => `${Math.ceil(bytes / 1000).toLocaleString('en')} kB`;

export function TemplateTable(props: {
  readonly templates: readonly Template[];
  readonly hrefOf: (template: Template) => string;
  readonly language: Language;
}) {
  const { templates, hrefOf, language } = props;
  const t = templateText[language];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keyboard
    <section class="scroll" tabIndex={0} aria-label={t.title}>
      <table class="fits">
        <thead>
          <tr>
            <th scope="col">{t.name}</th>
            <th scope="col">{t.owner}</th>
            <th scope="col" class="roomy">
              {t.saved}
            </th>
          </tr>
        </thead>
        <tbody>
          {templates.map((one) => (
            <tr key={one.id}>
              <td>
                <a href={hrefOf(one)}>{one.name}</a>
                {one.isWithdrawn && <span class="soft"> ({t.withdrawn})</span>}
              </td>
              <td>{ownerName(one.owner, language)}</td>
              <td class="roomy">{shortMoment(one.at, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

export function TemplateVersions(props: {
  readonly versions: readonly Template[];
  readonly language: Language;
}) {
  const { versions, language } = props;
  const t = templateText[language];
  return (
    <ul>
      {versions.map((one) => (
        <li key={one.version}>
          {t.versionLine(
            one.version,
            accountName(one.personName, language),
            shortMoment(one.at, language),
            sizeText(one.size),
          )}{' '}
          {one.isWithdrawn ? (
            <span class="soft">{t.withdrawn}</span>
          ) : (
            <a href={`/templates/${one.id}/${one.version}`}>{t.download}</a>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Every field with what it gives: those of the document, then list by list. */
export function FieldTables({ language }: { readonly language: Language }) {
  const t = templateText[language];
  const lists = TEMPLATE_FIELDS.filter(({ each }) => each !== undefined);
  const place = language === 'th' ? 0 : 1;
  return (
    <>
      <h2>{t.single}</h2>
      <FieldTable fields={TEMPLATE_FIELDS.filter(({ each }) => !each)} {...{ language }} />
      {lists.map(({ key, names, each = [] }) => {
        const inner = each.filter((one) => one.each).map((one) => one.names[place]);
        return (
          <section key={key}>
            <h2>{t.inList(names[place])}</h2>
            <p>{t.inListLead(names[place], inner.join(', '))}</p>
            <FieldTable fields={each.filter((one) => !one.each)} {...{ language }} />
            {each
              .filter((one) => one.each && !TEMPLATE_FIELDS.includes(one))
              .map((one) => (
                <section key={one.key}>
                  <h3>{t.inList(`${names[place]} › ${one.names[place]}`)}</h3>
                  <FieldTable fields={one.each ?? []} {...{ language }} />
                </section>
              ))}
          </section>
        );
      })}
    </>
  );
}

function FieldTable(props: {
  readonly fields: readonly TemplateField[];
  readonly language: Language;
}) {
  const { fields, language } = props;
  const t = templateText[language];
  const place = language === 'th' ? 0 : 1;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keyboard
    <section class="scroll" tabIndex={0} aria-label={t.help}>
      <table class="fits">
        <thead>
          <tr>
            <th scope="col">{t.word}</th>
            <th scope="col">{t.meaning}</th>
            <th scope="col" class="roomy">
              {t.english}
            </th>
          </tr>
        </thead>
        <tbody>
          {fields.map(({ key, names }) => (
            <tr key={key}>
              <th scope="row">{`{${names[place]}}`}</th>
              <td>{t.meanings[key]}</td>
              <td class="roomy">{`{${names[1 - place]}}`}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
