import {
  addTemplate,
  listTemplates,
  readTemplateFile,
  replaceTemplate,
  type SeenTemplates,
  seeTemplate,
  withdrawTemplate,
} from '../../actions/template.ts';
import { badField, isProblem, type Problem } from '../../core/problem.ts';
import { readTemplate, TEMPLATE_BYTES } from '../../core/template.ts';
import { isRefused } from '../../kit/aside.ts';
import { dayInThailand } from '../../kit/thai.ts';
import { templateText } from '../../text/template.ts';
import { Button, Choice, Field, FileField, ProblemBox } from '../../ui/form.tsx';
import {
  FieldTables,
  ownerName,
  ownerValue,
  TemplateTable,
  TemplateVersions,
} from '../../ui/template.tsx';
import { type Answer, download, page, redirect } from '../answer.ts';
import { readUploadForm } from '../upload.ts';
import { type Handler, onlyFor, submit, Typed, type Visit } from '../visit.ts';
import { statusOf } from './problem.tsx';

/** Templates of documents: all of them, one with its versions, what may stand in them, an example. */
export const templates: Handler = (visit) => showAll(visit);

export const postTemplates: Handler = async (visit) => {
  onlyFor(visit, addTemplate);
  return sent(
    visit,
    async ({ typed, file }) => {
      const made = await visit.perform(addTemplate, {
        owner: typed.get('owner'),
        name: typed.get('name'),
        ...file,
      });
      return redirect(`/templates/${made.id}`);
    },
    (typed, problem) => showAll(visit, { typed, problem }),
  );
};

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
  return download(`${name} ${version}.docx`, WORD, new Uint8Array(found.bytes));
};

export const exampleFile: Handler = async (visit) => {
  onlyFor(visit, listTemplates);
  const { language } = visit;
  const { title } = templateText[language].example;
  return download(`${title}.docx`, WORD, await visit.office.example(language));
};

export const templateFields: Handler = (visit) => {
  onlyFor(visit, listTemplates);
  const { language } = visit;
  const t = templateText[language];
  return page(
    t.help,
    <>
      <p class="back">
        <a href="/templates">{t.back}</a>
      </p>
      <h1>{t.help}</h1>
      <p>{t.helpLead}</p>
      <p>{t.condition}</p>
      <p>
        <a href="/templates/example.docx">{t.exampleFile}</a>
      </p>
      <FieldTables language={language} />
    </>,
  );
};

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

interface Sent {
  readonly typed: Typed;
  readonly file: { readonly fileName: string; readonly file: Uint8Array };
}

/** A form with a file: read whole, tried in the thread that fills, then kept. */
async function sent(
  visit: Visit,
  keep: (sent: Sent) => Promise<Answer>,
  again: (typed: Typed, problem: Problem) => Promise<Answer>,
): Promise<Answer> {
  let typed = new Typed();
  try {
    const { fields, upload } = await readUploadForm(visit, 'file', TEMPLATE_BYTES);
    typed = new Typed(fields);
    if (!upload) throw badField('file', 'required');
    await refuseUnfillable(visit, upload.bytes);
    return await keep({ typed, file: { fileName: upload.fileName, file: upload.bytes } });
  } catch (error) {
    if (!isProblem(error) || ['notFound', 'notAllowed'].includes(error.kind)) throw error;
    return again(typed, error);
  }
}

async function refuseUnfillable(visit: Visit, bytes: Uint8Array): Promise<void> {
  const { faults } = await readTemplate(bytes);
  if (faults.length > 0) return;
  const filling = { template: bytes, values: {}, day: dayInThailand(visit.now) };
  await visit.office.fill(filling).catch((error) => {
    throw isRefused(error) ? badField('file', 'templateUnfillable') : error;
  });
}

interface Refused {
  readonly typed: Typed;
  readonly problem: Problem;
}

async function showAll(visit: Visit, refused?: Refused): Promise<Answer> {
  const { language } = visit;
  const t = templateText[language];
  const seen = await visit.perform(listTemplates, {});
  return page(
    t.title,
    <>
      <h1>{t.title}</h1>
      <p class="lead">{t.lead}</p>
      <p>
        <a href="/templates/fields">{t.help}</a> ·{' '}
        <a href="/templates/example.docx">{t.exampleFile}</a>
      </p>
      {seen.templates.length === 0 ? (
        <p class="soft">{t.none}</p>
      ) : (
        <TemplateTable
          templates={seen.templates}
          hrefOf={({ id }) => `/templates/${id}`}
          language={language}
        />
      )}
      {seen.owners.length > 0 && <AddForm {...{ visit, seen, refused }} />}
    </>,
    refused ? statusOf(refused.problem) : 200,
  );
}

function labelsOf({ language }: Visit): Record<string, string> {
  const t = templateText[language];
  return { file: t.file, name: t.name, owner: t.owner };
}

function AddForm(props: {
  readonly visit: Visit;
  readonly seen: SeenTemplates;
  readonly refused: Refused | undefined;
}) {
  const { visit, seen, refused } = props;
  const { language } = visit;
  const t = templateText[language];
  const options = seen.owners.map(
    (owner) => [ownerValue(owner), ownerName(owner, language)] as const,
  );
  return (
    <section>
      <h2>{t.add}</h2>
      <ProblemBox problem={refused?.problem} language={language} labels={labelsOf(visit)} />
      <form method="post" action="/templates" enctype="multipart/form-data">
        <Choice
          name="owner"
          label={t.owner}
          value={refused?.typed.get('owner') || options[0]?.[0] || ''}
          options={options}
          problem={refused?.problem}
          language={language}
        />
        <FileAndName visit={visit} refused={refused} name="" />
      </form>
    </section>
  );
}

function FileAndName(props: {
  readonly visit: Visit;
  readonly refused: Refused | undefined;
  readonly name: string;
}) {
  const { visit, refused, name } = props;
  const { language } = visit;
  const t = templateText[language];
  const { problem } = refused ?? {};
  return (
    <>
      <Field
        name="name"
        label={t.name}
        value={refused ? refused.typed.get('name') : name}
        {...{ problem, language }}
      />
      <FileField
        name="file"
        label={t.file}
        hint={t.fileHint}
        accept=".docx"
        {...{ problem, language }}
      />
      <Button>{t.send}</Button>
    </>
  );
}

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
