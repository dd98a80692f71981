import type { GroupName } from '../core/agency.ts';
import { type AgencyEvent, forerunners, type HistoricFacts } from '../core/agency-history.ts';
import { shortMoment } from '../kit/thai.ts';
import { agencyText, nameIn, typeName } from '../text/agency.ts';
import { agencyHistoryText } from '../text/agency-history.ts';
import type { Language } from '../text/language.ts';

/** What became of an agency, the newest first. */
export function AgencyHistory(props: {
  readonly events: readonly AgencyEvent[];
  readonly language: Language;
}) {
  const { events, language } = props;
  const t = agencyHistoryText[language];
  if (events.length === 0) return <p class="soft">{t.none}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keyboard
    <section class="scroll" tabIndex={0} aria-label={t.title}>
      <table>
        <thead>
          <tr>
            <th scope="col" class="number">
              {t.year}
            </th>
            <th scope="col">{t.what}</th>
            <th scope="col">{t.reason}</th>
            <th scope="col">{t.recorded}</th>
          </tr>
        </thead>
        <tbody>
          {events.map((event) => (
            <tr key={event.id}>
              <td class="number">{event.fiscalYear}</td>
              <td class="wide">
                {saidEvent(event, language)}
                <Before before={event.before} language={language} />
              </td>
              <td>{event.reason}</td>
              <td>{shortMoment(event.at, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

export function saidEvent(event: AgencyEvent, language: Language): string {
  const other = event.other ? `${event.other.nameTh} (${event.other.code})` : '';
  return agencyHistoryText[language].kinds[event.kind](other);
}

function Before(props: { before: Partial<HistoricFacts>; language: Language }) {
  const { before, language } = props;
  const { fields, notGiven } = agencyText[language];
  const place = (group: GroupName | null) => (group ? nameIn(language, group) : notGiven);
  const said: [string, string | null | undefined][] = [
    [fields.nameTh, before.nameTh],
    [fields.nameEn, before.nameEn],
    [fields.abbreviation, before.abbreviation],
    [fields.type, before.type && typeName(before.type, language)],
    [fields.size, before.size],
    [fields.ministry, before.ministry === undefined ? null : place(before.ministry)],
    [fields.province, before.province === undefined ? null : place(before.province)],
  ];
  const lines = said.filter(([, value]) => value);
  if (lines.length === 0) return null;
  return (
    <ul>
      {lines.map(([label, value]) => (
        <li key={label}>
          {label}: {value}
        </li>
      ))}
    </ul>
  );
}

/** Agencies of earlier years whose results go on in this one. */
export function Forerunners(props: {
  readonly events: readonly AgencyEvent[];
  readonly language: Language;
}) {
  const t = agencyHistoryText[props.language];
  const before = forerunners(props.events);
  if (before.length === 0) return null;
  return (
    <>
      <h2>{t.forerunners}</h2>
      <ul>
        {before.map((one) => (
          <li key={one.agencyId}>{t.through(one.nameTh, one.throughYear)}</li>
        ))}
      </ul>
    </>
  );
}
