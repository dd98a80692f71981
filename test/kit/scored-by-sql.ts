import sql from 'sql-template-tag';
import { disclosureTools, type Instrument, surveyTools } from '../../src/core/instrument.ts';
import { cellsOf } from '../../src/core/instrument-cells.ts';
import type { Tx } from '../../src/store/database.ts';

/**
 * The scores of 2568 a second time, in plain SQL with PostgreSQL's exact numerics: an independent
 * check. Every indicator has three questions and every item its points, so means of means are
 * written as one sum over one count, which keeps the divisions exact to the digit that is rounded.
 */
export async function scoredBySql(
  tx: Tx,
  instrument: Instrument,
  cycleId: number,
): Promise<Map<number, Record<string, string>>> {
  const options = surveyTools(instrument).flatMap((tool) =>
    tool.parts.flatMap(({ channel, code }) =>
      cellsOf(instrument, channel).flatMap((cell, place) =>
        cell.scores.map((score, i) => ({
          channel,
          part: code ?? tool.code,
          place,
          option: i + 1,
          score,
        })),
      ),
    ),
  );
  const items = disclosureTools(instrument)
    .flatMap((tool) => tool.indicators)
    .flatMap((indicator) =>
      indicator.sections.flatMap((section) =>
        section.items.map(({ code, points }) => ({ item: code, points })),
      ),
    );
  const rows = await tx.rows<Record<string, string> & { agency_id: number }>(sql`
    with option as (
      select * from jsonb_to_recordset(${JSON.stringify(options)}::jsonb)
        as o(channel text, part text, place integer, option integer, score numeric)
    ), submission as (
      select agency_id, channel, answers from response where cycle_id = ${cycleId}
      union all
      select agency_id, channel, answers from intake where cycle_id = ${cycleId}
    ), question as (
      select agency_id, part, place, round(sum(score) / count(*), 2) as mean
      from submission
      cross join lateral generate_series(0, length(answers) - 1) as place
      join option using (channel, place)
      where option.option = get_byte(answers, place)
      group by agency_id, part, place
    ), part as (
      select agency_id, part, round(sum(mean) / count(*), 2) as score
      from question group by agency_id, part
    ), item as (
      select * from jsonb_to_recordset(${JSON.stringify(items)}::jsonb)
        as i(item text, points numeric)
    ), verdict as (
      select distinct on (agency_id, item) agency_id, item, score
      from verdict where cycle_id = ${cycleId} order by agency_id, item, id desc
    ), oit as (
      select agency_id, round(sum(points * score) / sum(points), 2) as score
      from verdict join item using (item) group by agency_id
    ), tool as (
      select iit.agency_id, iit.score as iit, eit1.score as eit1, eit2.score as eit2,
        round((eit1.score + eit2.score) / 2, 2) as eit, oit.score as oit
      from part iit
      join part eit1 on eit1.agency_id = iit.agency_id and eit1.part = 'EIT1'
      join part eit2 on eit2.agency_id = iit.agency_id and eit2.part = 'EIT2'
      join oit on oit.agency_id = iit.agency_id
      where iit.part = 'IIT'
    )
    select agency_id, iit::text as "IIT", eit1::text as "EIT1", eit2::text as "EIT2",
      eit::text as "EIT", oit::text as "OIT",
      round(0.30 * iit + 0.30 * eit + 0.40 * oit, 2)::text as total
    from tool`);
  return new Map(rows.map(({ agency_id, ...figures }) => [agency_id, figures]));
}
