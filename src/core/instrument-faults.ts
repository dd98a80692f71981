import type { Instrument, SurveyTool } from './instrument.ts';
import { disclosureFaults } from './instrument-disclosure-faults.ts';
import { policyFaults, ratingFaults } from './instrument-policy-faults.ts';
import type { RuleFault, RulePath } from './rule-fault.ts';

/** What a well-shaped instrument must be to itself: references, sums, orders. */
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

/** Every code with its place, in file order. */
function* codes(instrument: Instrument): Generator<[code: string, path: RulePath]> {
  for (const [t, tool] of instrument.tools.entries()) {
    yield [tool.code, ['tools', t, 'code']];
    if (tool.kind === 'survey') {
      for (const [p, part] of tool.parts.entries()) {
        if (part.code !== undefined) yield [part.code, ['tools', t, 'parts', p, 'code']];
      }
    }
    for (const [i, indicator] of tool.indicators.entries()) {
      const at: RulePath = ['tools', t, 'indicators', i];
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
        const at: RulePath = ['tools', t, 'indicators', i, 'questions', q];
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

function* unknownSet(instrument: Instrument, name: string, path: RulePath): Generator<RuleFault> {
  if (!Object.hasOwn(instrument.optionSets, name)) {
    yield { path, fault: 'unknownOptions', details: { name } };
  }
}

function* partFaults(instrument: Instrument): Generator<RuleFault> {
  const channels = new Set<string>();
  for (const [t, tool] of instrument.tools.entries()) {
    if (tool.kind !== 'survey') continue;
    for (const [p, part] of tool.parts.entries()) {
      const path: RulePath = ['tools', t, 'parts', p];
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

function* sampleFaults(
  { sample }: SurveyTool['parts'][number],
  path: RulePath,
): Generator<RuleFault> {
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
