import { addAgency, changeAgency, changeContact, seeAgency } from '../../actions/agency.ts';
import { seeGroups } from '../../actions/group.ts';
import type { Agency } from '../../core/agency.ts';
import type { Group } from '../../core/group.ts';
import { isProblem, type Problem } from '../../core/problem.ts';
import { agencyText } from '../../text/agency.ts';
import type { Language } from '../../text/language.ts';
import { type AgencyFieldName, AgencyFields, optionsOf } from '../../ui/agency-fields.tsx';
import { Button, ProblemBox } from '../../ui/form.tsx';
import { type Answer, page, redirect } from '../answer.ts';
import { type Handler, onlyFor, submit, Typed, type Visit } from '../visit.ts';
import { statusOf } from './problem.tsx';

/** Adding and changing agencies; the coordinator has a shorter form of the same kind. */
interface FormKind {
  readonly title: 'add' | 'change' | 'changeContact';
  readonly names: readonly AgencyFieldName[];
  readonly path: (code: string) => string;
}

const FACTS = [
  'nameTh',
  'nameEn',
  'abbreviation',
  'type',
  'size',
  'ministry',
  'province',
  'headCount',
  'domains',
] as const;
const ADD: FormKind = {
  title: 'add',
  names: ['code', ...FACTS, 'linkCode'],
  path: () => '/registry/new',
};
const CHANGE: FormKind = {
  title: 'change',
  names: ['code', ...FACTS, 'since', 'reason'],
  path: (code) => `/agencies/${code}/edit`,
};
const CONTACT: FormKind = {
  title: 'changeContact',
  names: ['nameEn', 'headCount', 'domains'],
  path: (code) => `/agencies/${code}/contact`,
};

export const newAgency: Handler = (visit) => {
  onlyFor(visit, addAgency);
  return formPage(visit, ADD, new Typed());
};

export const postNewAgency: Handler = (visit) =>
  submit(
    visit,
    addAgency,
    (typed) => typed.object(),
    (agency) => redirect(`/agencies/${agency.code}`),
    (typed, problem) => formPage(visit, ADD, typed, problem),
  );

export const editAgency: Handler = (visit) => {
  onlyFor(visit, changeAgency);
  return filledPage(visit, CHANGE);
};

export const postEditAgency: Handler = (visit) =>
  submit(
    visit,
    changeAgency,
    (typed) => ({ ...typed.object(), agency: visit.params.code }),
    (agency) => redirect(`/agencies/${agency.code}`),
    (typed, problem) => formPage(visit, CHANGE, typed, problem),
  );

export const editContact: Handler = (visit) => {
  onlyFor(visit, changeContact);
  return filledPage(visit, CONTACT);
};

export const postEditContact: Handler = (visit) =>
  submit(
    visit,
    changeContact,
    (typed) => ({ ...typed.object(), agency: visit.params.code }),
    (agency) => redirect(`/agencies/${agency.code}`),
    (typed, problem) => formPage(visit, CONTACT, typed, problem),
  );

async function filledPage(visit: Visit, kind: FormKind): Promise<Answer> {
  const { agency } = await visit.perform(seeAgency, { agency: visit.params.code });
  return formPage(visit, kind, Typed.of({ ...asTyped(agency), version: agency.version }));
}

async function formPage(
  visit: Visit,
  kind: FormKind,
  typed: Typed,
  problem?: Problem,
): Promise<Answer> {
  const { language } = visit;
  const t = agencyText[language];
  const code = visit.params.code;
  const title = t[kind.title];
  // Saving again after a warning is made from the present row.
  const stale = code && isProblem(problem, 'stale');
  const present = stale ? (await visit.perform(seeAgency, { agency: code })).agency : undefined;
  const groups = kind === CONTACT ? [] : await visit.perform(seeGroups, {});
  return page(
    title,
    <>
      <p class="back">
        <a href={code ? `/agencies/${code}` : '/agencies'}>{code ? t.backTo : t.back}</a>
      </p>
      <h1>{title}</h1>
      <ProblemBox problem={problem} language={language} labels={t.fields} />
      {present && <Present {...{ present, typed, kind, groups, language }} />}
      <form method="post" action={kind.path(code ?? '')}>
        <AgencyFields
          names={kind.names}
          value={(name) => typed.get(name)}
          groups={groups}
          problem={problem}
          language={language}
        />
        {code && (
          <input type="hidden" name="version" value={present?.version ?? typed.get('version')} />
        )}
        <Button>{t.save}</Button>
      </form>
    </>,
    problem ? statusOf(problem) : 200,
  );
}

/** What someone else saved meanwhile, beside what was typed. */
function Present(props: {
  readonly present: Agency;
  readonly typed: Typed;
  readonly kind: FormKind;
  readonly groups: readonly Group[];
  readonly language: Language;
}) {
  const { present, typed, groups, language } = props;
  const t = agencyText[language];
  const now: Partial<Record<string, string | number>> = asTyped(present);
  const differing = props.kind.names.filter(
    (name) => name in now && String(now[name]) !== typed.get(name),
  );
  const said = (name: AgencyFieldName, value: string): string => {
    const options = optionsOf(name, groups, language) ?? [];
    return options.find(([one]) => one === value)?.[1] ?? (value || t.notGiven);
  };
  return (
    <section class="notice notice-warn">
      <h2>{t.present}</h2>
      <p>{t.presentAdvice}</p>
      <dl>
        {differing.map((name) => (
          <>
            <dt>
              <strong>{t.fields[name]}</strong>
            </dt>
            <dd>
              {t.present}: {said(name, String(now[name]))}
            </dd>
            <dd>
              {t.yours}: {said(name, typed.get(name))}
            </dd>
          </>
        ))}
      </dl>
    </section>
  );
}

/** The agency as its form would be filled in. */
function asTyped(agency: Agency) {
  return {
    code: agency.code,
    nameTh: agency.nameTh,
    nameEn: agency.nameEn,
    abbreviation: agency.abbreviation,
    type: agency.type,
    size: agency.size ?? '',
    ministry: agency.ministry?.code ?? '',
    province: agency.province?.code ?? '',
    headCount: agency.headCount ?? '',
    domains: agency.domains.join('\n'),
  };
}
