import { mayEver } from '../../actions/action.ts';
import { listResults } from '../../actions/edition.ts';
import { addGroup, changeGroup, seeGroup, seeGroups, setMembers } from '../../actions/group.ts';
import { GROUP_KINDS, type Group, type GroupKind, type GroupWithCount } from '../../core/group.ts';
import type { Problem } from '../../core/problem.ts';
import { nameIn } from '../../text/agency.ts';
import { groupText } from '../../text/group.ts';
import type { Language } from '../../text/language.ts';
import { Button, Choice, Field, ProblemBox } from '../../ui/form.tsx';
import { type Answer, page, redirect } from '../answer.ts';
import { type Handler, onlyFor, submit, Typed, type Visit } from '../visit.ts';
import { statusOf } from './problem.tsx';

/** Ministries, provinces and ranking groups: a list of each kind, and a page for each group. */
export const groups: Handler = async (visit) => {
  const t = groupText[visit.language];
  const all = await visit.perform(seeGroups, {});
  return page(
    t.title,
    <>
      <h1>{t.title}</h1>
      <p class="lead">{t.lead}</p>
      {mayEver(visit.actor, addGroup) && (
        <p>
          <a class="button" href="/groups/new">
            {t.add}
          </a>
        </p>
      )}
      {GROUP_KINDS.map((kind) => (
        <GroupTable
          key={kind}
          kind={kind}
          groups={all.filter((group) => group.kind === kind)}
          language={visit.language}
        />
      ))}
    </>,
  );
};

function GroupTable(props: {
  readonly kind: GroupKind;
  readonly groups: readonly GroupWithCount[];
  readonly language: Language;
}) {
  const { kind, language } = props;
  const t = groupText[language];
  const collator = new Intl.Collator(language);
  const sorted = [...props.groups].sort((a, b) =>
    collator.compare(nameIn(language, a), nameIn(language, b)),
  );
  return (
    <>
      <h2>{t.kinds[kind]}</h2>
      {sorted.length === 0 ? (
        <p class="soft">{t.none}</p>
      ) : (
        <table class="measure">
          <thead>
            <tr>
              <th scope="col">{t.fields.nameTh}</th>
              <th scope="col">{t.fields.code}</th>
              <th scope="col" class="number">
                {t.agencies}
              </th>
            </tr>
          </thead>
          <tbody>
            {sorted.map((group) => (
              <tr key={group.id}>
                <td>
                  <a href={`/groups/${kind}/${group.code}`}>{nameIn(language, group)}</a>
                </td>
                <td>
                  <code>{group.code}</code>
                </td>
                <td class="number">{group.agencies.toLocaleString('en')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

export const newGroup: Handler = (visit) => {
  onlyFor(visit, addGroup);
  return newGroupPage(visit, new Typed());
};

export const postNewGroup: Handler = (visit) =>
  submit(
    visit,
    addGroup,
    (typed) => typed.object(),
    (group) => redirect(`/groups/${group.kind}/${group.code}`),
    (typed, problem) => newGroupPage(visit, typed, problem),
  );

function newGroupPage(visit: Visit, typed: Typed, problem?: Problem): Answer {
  const { language } = visit;
  const t = groupText[language];
  const shared = { language, problem };
  return page(
    t.add,
    <>
      <p class="back">
        <a href="/groups">{t.back}</a>
      </p>
      <h1>{t.add}</h1>
      <ProblemBox {...shared} labels={t.fields} />
      <form method="post" action="/groups/new">
        <Choice
          {...shared}
          name="kind"
          label={t.fields.kind}
          value={typed.get('kind')}
          options={GROUP_KINDS.map((kind) => [kind, t.kinds[kind]])}
        />
        <Field
          {...shared}
          name="code"
          label={t.fields.code}
          hint={t.codeHint}
          value={typed.get('code')}
        />
        <Names typed={typed} {...shared} />
        <Button>{t.add}</Button>
      </form>
    </>,
    problem ? statusOf(problem) : 200,
  );
}

function Names(props: { typed: Typed; language: Language; problem: Problem | undefined }) {
  const t = groupText[props.language];
  const { typed, ...shared } = props;
  return (
    <>
      <Field {...shared} name="nameTh" label={t.fields.nameTh} value={typed.get('nameTh')} />
      <Field {...shared} name="nameEn" label={t.fields.nameEn} value={typed.get('nameEn')} />
    </>
  );
}

export const group: Handler = (visit) => groupPage(visit);

export const postGroup: Handler = (visit) =>
  submit(
    visit,
    changeGroup,
    (typed) => ({ ...typed.object(), kind: visit.params.kind, code: visit.params.code }),
    () => redirect(visit.url.pathname),
    (typed, problem) => groupPage(visit, typed, problem),
  );

export const postMembers: Handler = (visit) =>
  submit(
    visit,
    setMembers,
    (typed) => ({ ...typed.object(), code: visit.params.code }),
    () => redirect(`/groups/custom/${visit.params.code}`),
    (typed, problem) => groupPage(visit, typed, problem),
  );

async function groupPage(visit: Visit, typed?: Typed, problem?: Problem): Promise<Answer> {
  const { language } = visit;
  const t = groupText[language];
  const { kind, code } = visit.params;
  const { group: found, members } = await visit.perform(seeGroup, { kind, code });
  const [newest] = await visit.perform(listResults, {});
  const names = typed?.all('nameTh').length ? typed : Typed.of(namesOf(found));
  const codes = typed?.all('members')[0] ?? members.join('\n');
  const path = `/groups/${found.kind}/${found.code}`;
  const shared = { language, problem };
  const version = <input type="hidden" name="version" value={found.version} />;
  const filter = found.kind === 'custom' ? 'group' : found.kind;
  return page(
    nameIn(language, found),
    <>
      <p class="back">
        <a href="/groups">{t.back}</a>
      </p>
      <h1>{nameIn(language, found)}</h1>
      <p>
        {t.kinds[found.kind]} · <code>{found.code}</code>
      </p>
      <p>
        <a href={`/agencies?${filter}=${found.code}`}>{t.show}</a>
        {newest && (
          <>
            {' · '}
            <a href={`/standings/${newest.cycleId}/${found.kind}/${found.code}`}>{t.standing}</a>
          </>
        )}
      </p>
      <ProblemBox {...shared} labels={t.fields} />
      {mayEver(visit.actor, changeGroup) && (
        <form method="post" action={path}>
          <p class="hint">{t.renameAdvice}</p>
          <Names typed={names} {...shared} />
          {version}
          <Button>{t.save}</Button>
        </form>
      )}
      {found.kind === 'custom' && mayEver(visit.actor, setMembers) && (
        <form method="post" action={`${path}/members`}>
          <h2>{t.fields.members}</h2>
          <Field
            {...shared}
            name="members"
            label={t.fields.members}
            hint={t.membersHint}
            rows={8}
            value={codes}
          />
          <p class="tick">
            <input
              type="checkbox"
              id="isPublic"
              name="isPublic"
              checked={typed ? typed.get('isPublic') === 'on' : found.isPublic}
            />
            <label for="isPublic">{t.isPublic}</label>
          </p>
          {version}
          <Button>{t.saveMembers}</Button>
        </form>
      )}
    </>,
    problem ? statusOf(problem) : 200,
  );
}

const namesOf = ({ nameTh, nameEn }: Group) => ({ nameTh, nameEn });
