import type { AssessedAgency } from '../core/agency.ts';
import type { ScreeningRule } from '../core/screening-rule.ts';
import type { MixedDay, ShownScreening } from '../core/screening-view.ts';
import { longDate } from '../kit/thai.ts';
import { nameIn } from '../text/agency.ts';
import type { Names } from '../text/draft.ts';
import type { Language } from '../text/language.ts';
import { screeningText } from '../text/screening.ts';
import { FigureTable } from './result-figure.tsx';

/** Answers that a published rule points at: how many, in which agency, and what they change. */
interface Words {
  readonly names: Names;
  readonly language: Language;
}

export function RuleSentences({ rule, language }: { rule: ScreeningRule; language: Language }) {
  const { says, ruleNot } = screeningText[language];
  return (
    <>
      <ul>
        {Object.values(says).map((say) => (
          <li key={say(rule)}>{say(rule)}</li>
        ))}
      </ul>
      <p>{ruleNot}</p>
    </>
  );
}

export function ScreeningTable(
  props: Words & { readonly caption: string; readonly channels: readonly ShownScreening[] },
) {
  const { channels, names, language } = props;
  const t = screeningText[language];
  return (
    <FigureTable
      caption={props.caption}
      head={[t.channel, t.respondents, t.same, t.straight, t.flagged]}
      numbersFrom={1}
    >
      {channels.map(({ channel, respondents, same, straight, flagged }) => (
        <tr key={channel}>
          <th scope="row">{names.channel(channel)}</th>
          <td class="number">{respondents}</td>
          {[same, straight, flagged].map((count, i) => (
            <td class="number" key={i}>
              {count ?? t.few}
            </td>
          ))}
        </tr>
      ))}
    </FigureTable>
  );
}

export function NotableAgency(
  props: Words & {
    readonly agency: AssessedAgency;
    readonly channels: readonly ShownScreening[];
    readonly bursts: readonly MixedDay[];
    readonly without:
      | readonly { readonly key: string; readonly all: string; readonly unflagged: string }[]
      | null;
  },
) {
  const { agency, bursts, without, names, language } = props;
  const t = screeningText[language];
  const name = nameIn(language, agency);
  return (
    <section>
      <h3>{name}</h3>
      <ScreeningTable {...props} caption={name} />
      {bursts.length > 0 && (
        <ul>
          {bursts.map(({ channel, day, answers }) => (
            <li key={`${channel} ${day}`}>
              {t.burst(names.channel(channel), longDate(day, language), answers)}
            </li>
          ))}
        </ul>
      )}
      {without === null && <p class="soft">{t.tooFew}</p>}
      {without?.length === 0 && <p class="soft">{t.same100}</p>}
      {without && without.length > 0 && (
        <FigureTable caption={t.without} head={[t.figure, t.all, t.unflagged]} numbersFrom={1}>
          {without.map(({ key, all, unflagged }) => (
            <tr key={key}>
              <th scope="row">{names.of(key)}</th>
              <td class="number">{all}</td>
              <td class="number">{unflagged}</td>
            </tr>
          ))}
        </FigureTable>
      )}
    </section>
  );
}
