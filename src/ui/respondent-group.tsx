import type { Finer } from '../core/finer.ts';
import { editionGroups } from '../core/group-mean.ts';
import type { Instrument } from '../core/instrument.ts';
import { type Names, namesIn } from '../text/draft.ts';
import type { Language } from '../text/language.ts';
import { respondentGroupText } from '../text/respondent-group.ts';
import { FigureTable } from './result-figure.tsx';

/** How groups of respondents saw it, a table for each thing that was asked. */
export function RespondentGroups(props: {
  readonly instrument: Instrument;
  readonly finer: Finer;
  readonly language: Language;
}) {
  const { instrument, language } = props;
  const t = respondentGroupText[language];
  return (
    <>
      <p class="hint measure">{t.lead}</p>
      <GroupTables
        rows={editionGroups(instrument, props.finer)}
        names={namesIn(instrument, language)}
        language={language}
      />
    </>
  );
}

/** A table for each survey and each thing that was asked in it. */
export function GroupTables(props: {
  readonly rows: readonly {
    readonly channel: string;
    readonly kind: string;
    readonly name: string;
    readonly n: number | string;
    readonly mean: string;
  }[];
  readonly names: Names;
  readonly language: Language;
}) {
  const { names } = props;
  const t = respondentGroupText[props.language];
  const tables = new Map<string, (typeof props.rows)[number][]>();
  for (const row of props.rows) {
    const caption = t.by(names.channel(row.channel), names.kind(row.kind));
    tables.set(caption, [...(tables.get(caption) ?? []), row]);
  }
  return (
    <div class="beside">
      {[...tables].map(([caption, some]) => (
        <FigureTable
          key={caption}
          caption={caption}
          head={[t.group, t.people, t.mean]}
          numbersFrom={1}
        >
          {some.map(({ kind, name, n, mean }) => (
            <tr key={name}>
              <th scope="row">{names.group(kind, name)}</th>
              <td class="number">{n}</td>
              <td class="number">{mean}</td>
            </tr>
          ))}
        </FigureTable>
      ))}
    </div>
  );
}
