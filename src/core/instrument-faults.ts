import type { Instrument, SurveyTool } from './instrument.ts';
import { disclosureTools, itemsOf, partsOf, surveyTools } from './instrument.ts';

/** What a well-shaped instrument must be to itself: references, sums, orders. */
export interface RuleFault {
  readonly path: readonly (string | number)[];
  readonly fault: string;
  readonly details?: Readonly<Record<string, string | number>>;
}

export function ruleFaults(instrument: Instrument): RuleFault[] {
  return [
    ...codeFaults(instrument),
    ...weightFaults(instrument),
    ...optionFaults(instrument),
    ...partFaults(instrument),
    ...disclosureFaults(instrument),
    ...ratingFaults(instrument),
    ...policyFaults(instrument),
  ];
}

type Path = RuleFault['path'];

/** Every code with its place, in file order. */
function* codes(instrument: Instrument): Generator<[code: string, path: Path]> {
  for (const [t, tool] of instrument.tools.entries()) {
    yield [tool.code, ['tools', t, 'code']];
    if (tool.kind === 'survey') {
      for (const [p, part] of tool.parts.entries()) {
        if (part.code !== undefined) yield [part.code, ['tools', t, 'parts', p, 'code']];
      }
    }
    for (const [i, indicator] of tool.indicators.entries()) {
      const at: Path = ['tools', t, 'indicators', i];
      yield [indicator.code, [...at, 'code']];
      if ('questions' in indicator) {
        for (const [q, question] of indicator.questions.entries()) {
          yield [question.code, [...at, 'questions', q, 'code']];
          for (const [c, cell] of (question.cells ?? []).entries()) {
            yield [cell.code, [...at, 'questions', q, 'cells', c, 'code']];
          }
        }
      } else {
        for (const [s, section] of indicator.sections.entries()) {
          yield [section.code, [...at, 'sections', s, 'code']];
          for (const [k, item] of section.items.entries()) {
            yield [item.code, [...at, 'sections', s, 'items', k, 'code']];
          }
        }
      }
    }
  }
}

function* codeFaults(instrument: Instrument): Generator<RuleFault> {
  const seen = new Set(['total']);
  for (const [code, path] of codes(instrument)) {
    // Score files may write codes in either case, so two that differ only in case are one.
    if (seen.has(code.toLowerCase())) yield { path, fault: 'codeTwice', details: { code } };
    seen.add(code.toLowerCase());
  }
}

function* weightFaults(instrument: Instrument): Generator<RuleFault> {
  const sum = instrument.tools.reduce((total, tool) => total + tool.weight, 0);
  if (sum !== 100) yield { path: ['tools'], fault: 'weightSum', details: { sum } };
}

function* optionFaults(instrument: Instrument): Generator<RuleFault> {
  const used = new Set<string>();
  for (const [t, tool] of instrument.tools.entries()) {
    if (tool.kind !== 'survey') continue;
    for (const [i, indicator] of tool.indicators.entries()) {
      for (const [q, question] of indicator.questions.entries()) {
        const at: Path = ['tools', t, 'indicators', i, 'questions', q];
        if (!question.cells?.every((cell) => cell.options !== undefined)) {
          used.add(question.options);
        }
        yield* unknownSet(instrument, question.options, [...at, 'options']);
        for (const [c, cell] of (question.cells ?? []).entries()) {
          const wanted = `${question.code}.${c + 1}`;
          if (cell.code !== wanted) {
            const details = { code: cell.code, wanted };
            yield { path: [...at, 'cells', c, 'code'], fault: 'cellCode', details };
          }
          if (cell.options === undefined) continue;
          used.add(cell.options);
          yield* unknownSet(instrument, cell.options, [...at, 'cells', c, 'options']);
        }
      }
    }
  }
  for (const [name, set] of Object.entries(instrument.optionSets)) {
    const path = ['optionSets', name];
    if (set.labels.length !== set.scores.length) {
      const details = { scores: set.scores.length, labels: set.labels.length };
      yield { path: [...path, 'labels'], fault: 'labelCount', details };
    }
    const ascends = set.scores.every((score, i) => i === 0 || score > set.scores[i - 1]!);
    if (!ascends || set.scores[0] !== 0 || set.scores.at(-1) !== 100) {
      yield { path: [...path, 'scores'], fault: 'scoreOrder' };
    }
    if (!used.has(name)) yield { path, fault: 'unusedOptions', details: { name } };
  }
}

function* unknownSet(instrument: Instrument, name: string, path: Path): Generator<RuleFault> {
  if (!Object.hasOwn(instrument.optionSets, name)) {
    yield { path, fault: 'unknownOptions', details: { name } };
  }
}

function* partFaults(instrument: Instrument): Generator<RuleFault> {
  const channels = new Set<string>();
  for (const [t, tool] of instrument.tools.entries()) {
    if (tool.kind !== 'survey') continue;
    for (const [p, part] of tool.parts.entries()) {
      const path: Path = ['tools', t, 'parts', p];
      const details = { channel: part.channel };
      if (channels.has(part.channel)) {
        yield { path: [...path, 'channel'], fault: 'channelTwice', details };
      }
      channels.add(part.channel);
      if ((part.code !== undefined) !== tool.parts.length > 1) {
        yield { path, fault: tool.parts.length > 1 ? 'partWithoutCode' : 'partWithCode', details };
      }
      yield* sampleFaults(part, [...path, 'sample']);
      for (const [d, asked] of part.demographics.entries()) {
        const bands = asked.bands.map((band) => band.code);
        const twice = bands.find((band, i) => bands.indexOf(band) !== i);
        if (twice !== undefined) {
          const at = [...path, 'demographics', d, 'bands'];
          yield { path: at, fault: 'codeTwice', details: { code: twice } };
        }
      }
    }
  }
}

function* sampleFaults({ sample }: SurveyTool['parts'][number], path: Path): Generator<RuleFault> {
  if (sample.kind === 'byGroup') {
    const keys = sample.groups.map((group) => `${group.type}/${group.size ?? ''}`);
    const twice = keys.findIndex((key, i) => keys.indexOf(key) !== i);
    if (twice >= 0) {
      const details = { group: keys[twice]! };
      yield { path: [...path, 'groups', twice], fault: 'groupTwice', details };
    }
  }
  if (sample.kind === 'percentage' && sample.enough && sample.enough.size > sample.enough.above) {
    yield { path: [...path, 'enough'], fault: 'sampleAboveAll' };
  }
}

function* disclosureFaults(instrument: Instrument): Generator<RuleFault> {
  const items = new Map(itemsOf(instrument).map((item) => [item.code, item]));
  const sections = disclosureTools(instrument)
    .flatMap((tool) => tool.indicators)
    .flatMap((indicator) => indicator.sections.map((section) => section.code));
  for (const [t, tool] of instrument.tools.entries()) {
    for (const [i, indicator] of tool.indicators.entries()) {
      const at: Path = ['tools', t, 'indicators', i];
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

function* ratingFaults({ rating, ...instrument }: Instrument): Generator<RuleFault> {
  const sides = [
    ...instrument.tools.map((tool) => tool.code),
    ...instrument.tools.flatMap((tool) =>
      tool.kind === 'survey' ? tool.parts.flatMap((part) => part.code ?? []) : [],
    ),
  ];
  for (const [i, side] of rating.sides.entries()) {
    if (!sides.includes(side)) {
      yield { path: ['rating', 'sides', i], fault: 'unknownSide', details: { code: side } };
    }
  }
  for (const [i, level] of rating.levels.entries()) {
    const path = ['rating', 'levels', i];
    const before = rating.levels[i - 1];
    const descends =
      before === undefined ||
      level.from < before.from ||
      (level.from === before.from && (level.eachFrom ?? -1) < (before.eachFrom ?? -1));
    if (!descends) yield { path, fault: 'levelOrder', details: { code: level.code } };
    if (level.eachFrom !== undefined && rating.sides.length === 0) {
      yield { path: [...path, 'eachFrom'], fault: 'noSides' };
    }
  }
  const last = rating.levels.at(-1)!;
  if (last.from !== 0 || last.eachFrom !== undefined) {
    const path = ['rating', 'levels', rating.levels.length - 1];
    yield { path, fault: 'lastLevel', details: { code: last.code } };
  }
}

function* policyFaults(instrument: Instrument): Generator<RuleFault> {
  if (instrument.version > 1 && instrument.reason === undefined) {
    yield { path: ['version'], fault: 'reasonMissing' };
  }
  if (instrument.missing.rule === 'excluded' && instrument.missing.label === undefined) {
    yield { path: ['missing'], fault: 'labelMissing' };
  }
  if (surveyTools(instrument).length > 0 && partsOf(instrument).length === 0) return;
  for (const [i, window] of (instrument.calendar ?? []).entries()) {
    const path = ['calendar', i];
    if (instrument.calendar!.findIndex((other) => other.phase === window.phase) !== i) {
      yield { path, fault: 'phaseTwice', details: { phase: window.phase } };
    }
    if (withinFiscalYear(window.from) > withinFiscalYear(window.to)) {
      yield { path, fault: 'endsBeforeItBegins', details: { phase: window.phase } };
    }
    for (const end of ['from', 'to'] as const) {
      const [month, day] = window[end].split('-').map(Number) as [number, number];
      const longest = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]!;
      if (day > longest) {
        yield { path: [...path, end], fault: 'noSuchDay', details: { day: window[end] } };
      }
    }
  }
}

/** `10-01` sorts first: Thailand's fiscal year begins in October. */
function withinFiscalYear(monthDay: string): string {
  return monthDay >= '10' ? `0${monthDay}` : `1${monthDay}`;
}
