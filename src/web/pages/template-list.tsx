import { addTemplate, listTemplates, type SeenTemplates } from '../../actions/template.ts';
import { WORD_TYPE } from '../../kit/media-type.ts';
import { templateText } from '../../text/template.ts';
import { Choice, ProblemBox } from '../../ui/form.tsx';
import { FieldTables, ownerName, ownerValue, TemplateTable } from '../../ui/template.tsx';
import { type Answer, download, page, redirect } from '../answer.ts';
import { type Handler, onlyFor, type Visit } from '../visit.ts';
import { statusOf } from './problem.tsx';
import { FileAndName, labelsOf, type Refused, sent } from './template-sent.tsx';

/** Templates of documents: all of them, what may stand in them, an example. */
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

export const exampleFile: Handler = async (visit) => {
  onlyFor(visit, listTemplates);
  const { language } = visit;
  const { title } = templateText[language].example;
  return download(`${title}.docx`, WORD_TYPE, await visit.office.example(language));
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
