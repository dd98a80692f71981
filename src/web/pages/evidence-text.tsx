import type { Disclosing } from '../../actions/disclosure.ts';
import { tableIn } from '../../core/file-reading.ts';
import type { FileKind } from '../../core/file-text.ts';
import { itemsOf } from '../../core/instrument.ts';
import { itemRuleFor } from '../../core/item-rule.ts';
import { signalsIn } from '../../core/item-signal.ts';
import type { TableReport } from '../../core/item-table.ts';
import { wantedYear } from '../../core/item-warning.ts';
import { itemTableText } from '../../text/item-table.ts';
import { webLinkText } from '../../text/web-link.ts';
import { TableFindings } from '../../ui/item-table.tsx';
import { Signals } from '../../ui/web-link-signals.tsx';
import type { Visit } from '../visit.ts';

/** A piece of evidence as it was read. */
interface Read extends Pick<Disclosing, 'instrument' | 'cycle'> {
  readonly item: string;
  readonly kind: FileKind;
  readonly text: string;
}

/** What can be said of the words of a piece of evidence, by the rule of its item and year. */
export async function readPart(visit: Visit, read: Read) {
  const { language } = visit;
  const { instrument, cycle, text } = read;
  const rule = await ruleOf(visit, read);
  const item = itemsOf(instrument).find(({ code }) => code === read.item);
  if (!item) return null;
  const signals = signalsIn(text, rule ?? { signals: [] }, wantedYear(item, cycle.fiscalYear));
  const report = await tableFound(visit, read);
  return (
    <>
      <Signals
        {...{ signals, language }}
        components={item.components ?? []}
        isAssumed={rule?.provenance !== 'third-party'}
      />
      {report && (
        <section>
          <h2>{itemTableText[language].found}</h2>
          <TableFindings report={report} language={language} />
        </section>
      )}
      <details class="fold">
        <summary>{webLinkText[language].text}</summary>
        <p class="prose">{text.slice(0, MOST_SHOWN)}</p>
        {text.length > MOST_SHOWN && <p class="soft">{webLinkText[language].textCut}</p>}
      </details>
    </>
  );
}

const MOST_SHOWN = 20_000;

async function ruleOf({ house }: Visit, { instrument, item }: Read) {
  const { family, year } = instrument;
  return itemRuleFor(await house.shipped.itemRules(family), year, item);
}

/** The table that the item asks for, as it was found. */
export async function tableFound(visit: Visit, read: Read): Promise<TableReport | undefined> {
  return tableIn((await ruleOf(visit, read))?.table, read.kind, read.text);
}
