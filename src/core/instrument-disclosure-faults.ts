import type { Instrument } from './instrument.ts';
import { disclosureTools, itemsOf } from './instrument.ts';
import type { RuleFault, RulePath } from './rule-fault.ts';

/** Items, their points, what they depend on, and the questions that point at them. */
export function* disclosureFaults(instrument: Instrument): Generator<RuleFault> {
  const items = new Map(itemsOf(instrument).map((item) => [item.code, item]));
  const sections = disclosureTools(instrument)
    .flatMap((tool) => tool.indicators)
    .flatMap((indicator) => indicator.sections.map((section) => section.code));
  for (const [t, tool] of instrument.tools.entries()) {
    for (const [i, indicator] of tool.indicators.entries()) {
      const at: RulePath = ['tools', t, 'indicators', i];
      if ('questions' in indicator) {
        for (const [q, question] of indicator.questions.entries()) {
          for (const [k, code] of (question.suggests ?? []).entries()) {
            if (items.has(code) || sections.includes(code)) continue;
            const path = [...at, 'questions', q, 'suggests', k];
            yield { path, fault: 'unknownItem', details: { code } };
          }
        }
        continue;
      }
      const byPoints = tool.kind === 'disclosure' && tool.aggregation === 'points';
      let sum = 0;
      for (const [s, section] of indicator.sections.entries()) {
        for (const [k, item] of section.items.entries()) {
          const path = [...at, 'sections', s, 'items', k];
          sum += item.points ?? 0;
          if ((item.points !== undefined) !== byPoints) {
            const details = { code: item.code };
            yield { path, fault: byPoints ? 'pointsMissing' : 'pointsUnused', details };
          }
          for (const field of ['dependsOn', 'comparesWith'] as const) {
            const other = item[field];
            if (other === undefined || items.has(other)) continue;
            yield { path: [...path, field], fault: 'unknownItem', details: { code: other } };
          }
          if (circular(items, item.code)) {
            yield { path: [...path, 'dependsOn'], fault: 'circle', details: { code: item.code } };
          }
        }
      }
      if (byPoints && sum !== 100) yield { path: at, fault: 'pointsSum', details: { sum } };
    }
  }
}

function circular(items: ReadonlyMap<string, { dependsOn?: string }>, start: string): boolean {
  let at = items.get(start)?.dependsOn;
  for (let steps = 0; at !== undefined && steps <= items.size; steps += 1) {
    if (at === start) return true;
    at = items.get(at)?.dependsOn;
  }
  return false;
}
