import {
  readTemplateFile,
  replaceTemplate,
  seeTemplate,
  withdrawTemplate,
} from '../../actions/template.ts';
import { WORD_TYPE } from '../../kit/media-type.ts';
import { templateText } from '../../text/template.ts';
import { Button, ProblemBox } from '../../ui/form.tsx';
import { ownerName, TemplateVersions } from '../../ui/template.tsx';
import { type Answer, download, page, redirect } from '../answer.ts';
import { type Handler, onlyFor, submit, type Visit } from '../visit.ts';
import { statusOf } from './problem.tsx';
import { FileAndName, labelsOf, type Refused, sent } from './template-sent.tsx';

/** One template of documents, with its versions. */
export const template: Handler = (visit) => showOne(visit);

export const postTemplate: Handler = async (visit) => {
  onlyFor(visit, replaceTemplate);
  const { template: id = '' } = visit.params;
  return sent(
    visit,
    async ({ typed, file }) => {
      await visit.perform(replaceTemplate, {
        template: id,
        version: typed.get('version'),
        name: typed.get('name'),
        ...file,
      });
      return redirect(`/templates/${id}`);
    },
    (typed, problem) => showOne(visit, { typed, problem }),
  );
};

export const postWithdraw: Handler = (visit) =>
  submit(
    visit,
    withdrawTemplate,
    (typed) => ({ template: visit.params.template, version: typed.get('version') }),
    ({ id }) => redirect(`/templates/${id}`),
    (typed, problem) => showOne(visit, { typed, problem }),
  );

export const templateFile: Handler = async (visit) => {
  const { template: id, version } = visit.params;
  const found = await visit.perform(readTemplateFile, { template: id, version });
  const { name } = found.template;
  return download(`${name} ${version}.docx`, WORD_TYPE, new Uint8Array(found.bytes));
};

async function showOne(visit: Visit, refused?: Refused): Promise<Answer> {
  const { language } = visit;
  const t = templateText[language];
  const { versions, mayChange } = await visit.perform(seeTemplate, {
    template: visit.params.template,
  });
  const latest = versions[0]!;
  const version = <input type="hidden" name="version" value={latest.version} />;
  return page(
    latest.name,
    <>
      <p class="back">
        <a href="/templates">{t.back}</a>
      </p>
      <h1>{latest.name}</h1>
      <p class="lead">{ownerName(latest.owner, language)}</p>
      {latest.isWithdrawn && <p class="notice notice-warn">{t.withdrawn}</p>}
      <p>
        {t.fields}: {latest.fields.map((name) => `{${name}}`).join(' ')}
      </p>
      <h2>{t.versions}</h2>
      <TemplateVersions versions={versions} language={language} />
      {mayChange && (
        <>
          <h2>{t.replace}</h2>
          <p class="hint">{t.replaceAdvice}</p>
          <ProblemBox problem={refused?.problem} language={language} labels={labelsOf(visit)} />
          <form method="post" action={`/templates/${latest.id}`} enctype="multipart/form-data">
            {version}
            <FileAndName visit={visit} refused={refused} name={latest.name} />
          </form>
        </>
      )}
      {mayChange && !latest.isWithdrawn && (
        <form method="post" action={`/templates/${latest.id}/withdraw`}>
          {version}
          <p class="hint">{t.withdrawAdvice}</p>
          <Button quiet>{t.withdraw}</Button>
        </form>
      )}
    </>,
    refused ? statusOf(refused.problem) : 200,
  );
}
