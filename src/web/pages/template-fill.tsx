import { seeDocument } from '../../actions/document.ts';
import { listTemplates, readTemplateFile, seeTemplate } from '../../actions/template.ts';
import { badField, Problem } from '../../core/problem.ts';
import { isRefused } from '../../kit/aside.ts';
import { WORD_TYPE } from '../../kit/media-type.ts';
import { documentBody } from '../../reports/document.ts';
import { templateValues } from '../../reports/template-values.ts';
import { nameIn } from '../../text/agency.ts';
import { templateText } from '../../text/template.ts';
import { TemplateTable } from '../../ui/template.tsx';
import { download, page } from '../answer.ts';
import type { Handler } from '../visit.ts';
import { documentKey, documentsOf } from './document-address.ts';

/** A document filled into a template of the ministry's own. */
export const documentTemplates: Handler = async (visit) => {
  const { language } = visit;
  const t = templateText[language];
  const { document, source } = await visit.perform(seeDocument, documentKey(visit));
  const { agency } = source.year;
  const here = `${documentsOf(visit)}/${document.number}`;
  const seen = await visit.perform(listTemplates, {});
  const offered = seen.templates.filter(({ isWithdrawn }) => !isWithdrawn);
  return page(
    t.use,
    <>
      <p class="back">
        <a href={here}>{t.backToDocument}</a>
      </p>
      <h1>{t.use}</h1>
      <p class="lead">{nameIn(language, agency)}</p>
      <p>{offered.length > 0 ? t.useLead : t.useNone}</p>
      {offered.length > 0 && (
        <TemplateTable
          templates={offered}
          hrefOf={({ id }) => `${here}/templates/${id}`}
          language={language}
        />
      )}
      <p>
        <a href="/templates">{t.title}</a>
      </p>
    </>,
  );
};

export const filledTemplate: Handler = async (visit) => {
  const { template: id } = visit.params;
  const { document, source } = await visit.perform(seeDocument, documentKey(visit));
  const { versions } = await visit.perform(seeTemplate, { template: id });
  const latest = versions[0]!;
  if (latest.isWithdrawn) throw new Problem('notFound', { what: 'template' });
  const { bytes } = await visit.perform(readTemplateFile, {
    template: latest.id,
    version: latest.version,
  });
  const body = documentBody(source, document.setting);
  const filling = {
    template: new Uint8Array(bytes),
    values: templateValues(source, document.setting, body),
    day: body.day,
  };
  const file = await visit.office.fill(filling).catch((error) => {
    throw isRefused(error) ? badField('file', 'templateUnfillable') : error;
  });
  const { fiscalYear, agency } = source.year;
  return download(`ITA-${fiscalYear}-${agency.code}-${latest.name}.docx`, WORD_TYPE, file);
};
