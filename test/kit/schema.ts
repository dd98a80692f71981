import type pg from 'pg';

/**
 * Writes the schema of a database as one readable SQL text, from the catalog: what `db/schema.sql`
 * is made of. Objects stand in the order in which the migrations made them, each table with all
 * that belongs to it, so that the same migrations give the same bytes on every server version.
 */
export async function schemaText(client: pg.Client): Promise<string> {
  const list = async (query: string) => (await client.query<{ line: string }>(query)).rows;
  const lines = async (query: string) => (await list(query)).map((row) => row.line);
  const parts = [
    ...(await lines(EXTENSIONS)),
    ...(await client.query<FunctionRow>(FUNCTIONS)).rows.map(functionText),
  ];
  const later: string[] = [];
  const seen = new Set<string>();
  const tables = (await client.query<{ oid: number; name: string }>(TABLES)).rows;
  for (const { oid, name } of tables) {
    seen.add(name);
    const isEarly = (line: string) =>
      !tables.some((one) => !seen.has(one.name) && new RegExp(`\\b${one.name}\\b`).test(line));
    const columns = (await client.query<ColumnRow>(COLUMNS, [oid])).rows;
    const constraints = (await client.query<ConstraintRow>(CONSTRAINTS, [oid])).rows;
    const early = constraints.filter((c) => c.refers === null || seen.has(c.refers));
    for (const c of constraints.filter((c) => !early.includes(c))) {
      later.push(`alter table ${name} add constraint ${c.name} ${readable(c.definition)};`);
    }
    const belongs = (await client.query<{ line: string }>(BELONGINGS, [oid])).rows.map(
      ({ line }) => `${line.split('\n').map(readable).join('\n')};`,
    );
    // A policy may speak of a table that was made after its own.
    later.push(...belongs.filter((line) => !isEarly(line)));
    parts.push(
      [
        `create table ${name} (`,
        [...columnLines(columns), ...early.map(constraintLine)].join(',\n'),
        ');',
        ...belongs.filter(isEarly),
      ].join('\n'),
    );
  }
  return `${[HEAD, ...parts, ...later].join('\n\n')}\n`;
}

const HEAD = `-- The whole schema as it stands after the last migration, for reading. Generated from the
-- database's own catalog; after a new migration: npx vitest run test/schema.test.ts -u`;

interface FunctionRow {
  name: string;
  arguments: string;
  result: string;
  properties: string;
  source: string;
  body: string | null;
}

interface ColumnRow {
  name: string;
  type: string;
  rest: string;
}

interface ConstraintRow {
  name: string;
  definition: string;
  refers: string | null;
}

function functionText(f: FunctionRow): string {
  const head = `create function ${f.name}(${f.arguments}) returns ${readable(f.result)}\n  ${f.properties}`;
  return f.body === null ? `${head}\nas $$${f.source}$$;` : `${head}\n  ${readable(f.body)};`;
}

function columnLines(columns: readonly ColumnRow[]): string[] {
  const names = Math.max(...columns.map((c) => c.name.length));
  const types = Math.max(...columns.map((c) => readable(c.type).length));
  return columns.map((c) =>
    `  ${c.name.padEnd(names)} ${readable(c.type).padEnd(types)} ${readable(c.rest)}`.trimEnd(),
  );
}

function constraintLine(c: ConstraintRow): string {
  return `  constraint ${c.name} ${readable(c.definition)}`;
}

/**
 * As an engineer would write it: small letters for the catalog's keywords (our own names are small
 * anyway), `in` for its arrays, no cast where the literal is text already. Quoted text stays.
 */
function readable(definition: string): string {
  return definition
    .replace(/'(?:[^']|'')*'|"[^"]*"|\b[A-Z]+\b/g, (word) =>
      /^['"]/.test(word) ? word : word.toLowerCase(),
    )
    .replace(/(\(?)\s*\n\s*/g, (_, open) => (open === '(' ? '(' : ' '))
    .replace(/('(?:[^']|'')*')::text\b(?!\[)/g, '$1')
    .replace(/= any \(array\[([^\]]*)\]\)/g, 'in ($1)')
    .replace(/\(*\(\s?select (\w+)\(\)(?: as \1)?\)+/g, (found, name) => balanced(found, name))
    .replace(/\btimestamp with time zone\b/g, 'timestamptz');
}

/** `(( select f() as f))` → `(select f())`, leaving brackets that belong to what is around it. */
function balanced(found: string, name: string): string {
  const opening = found.match(/^\(+/)?.[0].length ?? 0;
  const closing = (found.match(/\)+$/)?.[0].length ?? 0) - (found.includes(' as ') ? 0 : 1);
  const paired = Math.min(opening, closing);
  return `${'('.repeat(opening - paired)}(select ${name}())${')'.repeat(closing - paired)}`;
}

const OURS = (catalog: string, oid: string) => `not exists (select 1 from pg_depend d
  where d.classid = '${catalog}'::regclass and d.objid = ${oid} and d.deptype = 'e')`;

const EXTENSIONS = `select format('create extension %I;', extname) as line
  from pg_extension where extname <> 'plpgsql' order by extname`;

const FUNCTIONS = `select proname as name, pg_get_function_arguments(p.oid) as arguments,
    pg_get_function_result(p.oid) as result, prosrc as source, pg_get_function_sqlbody(p.oid) as body,
    concat_ws(' ', 'language', lanname,
      case provolatile when 'i' then 'immutable' when 's' then 'stable' end,
      case when proisstrict then 'strict' end, case when prosecdef then 'security definer' end,
      case proparallel when 's' then 'parallel safe' when 'r' then 'parallel restricted' end) as properties
  from pg_proc p join pg_language l on l.oid = prolang
  where pronamespace = 'public'::regnamespace and ${OURS('pg_proc', 'p.oid')} order by p.oid`;

const TABLES = `select c.oid, relname as name from pg_class c
  where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
    and relname <> 'schema_migration' and ${OURS('pg_class', 'c.oid')} order by c.oid`;

const COLUMNS = `select attname as name, format_type(atttypid, atttypmod) as type,
    concat_ws(' ', case when attnotnull then 'not null' end,
      case attidentity when 'a' then 'generated always as identity'
                       when 'd' then 'generated by default as identity' end,
      case when attgenerated = 's' then format('generated always as (%s) stored', shown)
           when shown is not null then 'default ' || shown end) as rest
  from pg_attribute a left join lateral (select pg_get_expr(adbin, adrelid, true) as shown
    from pg_attrdef where adrelid = attrelid and adnum = attnum) as d on true
  where attrelid = $1 and attnum > 0 and not attisdropped order by attnum`;

// Since version 18 "not null" is a constraint of its own; the column says it already.
const CONSTRAINTS = `select quote_ident(conname) as name, pg_get_constraintdef(c.oid, true) as definition,
    case when contype = 'f' then (select relname from pg_class where oid = confrelid) end as refers
  from pg_constraint c where conrelid = $1 and contype in ('p', 'u', 'c', 'f', 'x')
  order by array_position('{p,u,x,c,f}', contype::text), conname`;

const BELONGINGS = `select line from (
  select 1 as part, relname as name, pg_get_indexdef(i.indexrelid, 0, true) as line
    from pg_index i join pg_class on pg_class.oid = indexrelid
    where indrelid = $1 and not exists (select 1 from pg_constraint where conindid = indexrelid
      and contype in ('p', 'u', 'x'))
  union all
  select 2, way, format('alter table %I %s row level security', relname, way)
    from pg_class, unnest(array['enable', 'force']) as way
    where oid = $1 and case way when 'enable' then relrowsecurity else relforcerowsecurity end
  union all
  select 3, polname, concat_ws(E'\\n', format('create policy %I on %I%s%s', polname, relname,
      case when polpermissive then '' else ' as restrictive' end,
      case polcmd when 'r' then ' for select' when 'a' then ' for insert' when 'w' then ' for update'
                  when 'd' then ' for delete' else '' end),
      '  using (' || pg_get_expr(polqual, polrelid, true) || ')',
      '  with check (' || pg_get_expr(polwithcheck, polrelid, true) || ')')
    from pg_policy join pg_class on pg_class.oid = polrelid where polrelid = $1
  union all
  select 4, tgname, pg_get_triggerdef(oid, true)
    from pg_trigger where tgrelid = $1 and not tgisinternal
  ) as belonging order by part, name`;
