import { createWriteStream } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { perform } from '../actions/action.ts';
import { confirmImport, exportRegister, previewImport, reviewImport } from '../actions/registry.ts';
import { OPERATOR } from '../core/person.ts';
import { badField, Problem } from '../core/problem.ts';
import type { RegistryPlan } from '../core/registry-plan.ts';
import { registryFile } from '../reports/registry.ts';
import type { Language } from '../text/language.ts';
import { registryCommand, registryText, sayRowNote } from '../text/registry.ts';
import type { Command } from './command.ts';
import { readBytes } from './instrument-file.ts';

/** `prongsai registry export FILE`: never over a file that is there. */
export const registryExport: Command = {
  name: 'registry export',
  about: registryCommand.export,
  places: ['FILE'],
  options: { tis620: { about: registryCommand.tis620 } },
  async run({ places, switches, language, house }) {
    const file = path.resolve(places[0] ?? '');
    const form = formOf(file, switches.has('tis620'));
    const agencies = await perform(await house(), OPERATOR, exportRegister, {});
    const content = Readable.fromWeb(
      registryFile(agencies, form, language) as Parameters<typeof Readable.fromWeb>[0],
    );
    await pipeline(content, createWriteStream(file, { flags: 'wx' })).catch((error) => {
      if (error.code === 'EEXIST') throw new Problem('duplicate', { what: 'file', value: file });
      throw new Problem('cannotRun', { why: 'fileNotWritable', facts: { file } });
    });
    return {
      right: true,
      json: { file, agencies: agencies.length },
      lines: [registryCommand.written(agencies.length, file)[language]],
    };
  },
};

function formOf(file: string, tis620: boolean) {
  const ending = path.extname(file).toLowerCase();
  if (ending === '.xlsx' && !tis620) return 'xlsx';
  if (ending === '.csv') return tis620 ? 'tis620' : 'csv';
  throw badField('FILE', 'notOneOf', { value: ending, allowed: '.csv, .xlsx' });
}

/** `prongsai registry import FILE`: shows what it would do, and does it when told to. */
export const registryImport: Command = {
  name: 'registry import',
  about: registryCommand.import,
  places: ['FILE'],
  options: {
    confirm: { about: registryCommand.confirm },
    since: { about: registryCommand.since, value: 'YEAR' },
    reason: { about: registryCommand.reason, value: 'TEXT' },
  },
  async run({ places, values, switches, language, house }) {
    const file = path.resolve(places[0] ?? '');
    const bytes = await readBytes(file);
    const here = await house();
    const fileName = path.basename(file);
    const { plan } = await perform(here, OPERATOR, previewImport, { fileName, file: bytes });
    const right = plan.faults.length === 0;
    let saved = false;
    if (right && switches.has('confirm')) {
      const waiting = await perform(here, OPERATOR, reviewImport, {});
      const { since, reason } = values;
      await perform(here, OPERATOR, confirmImport, {
        import: waiting?.id,
        hash: waiting?.hash,
        ...(since === undefined ? {} : { since }),
        ...(reason === undefined ? {} : { reason }),
      });
      saved = true;
    }
    return { right, json: { saved, ...countsOf(plan) }, lines: linesOf(plan, saved, language) };
  },
};

function countsOf(plan: RegistryPlan) {
  return {
    added: plan.adds.map(({ agency }) => agency.code),
    changed: plan.changes.map(({ after, columns }) => ({ code: after.code, columns })),
    unchanged: plan.unchanged,
    untouched: plan.untouched,
    newGroups: plan.newGroups,
    warnings: plan.warnings,
    faults: plan.faults,
  };
}

function linesOf(plan: RegistryPlan, saved: boolean, language: Language): string[] {
  const t = registryText[language];
  if (plan.faults.length > 0) {
    const said = plan.faults.map((note) => sayRowNote(note, language));
    return [t.faultsTitle(plan.faults.length), ...said];
  }
  return [
    ...plan.warnings.map((note) => sayRowNote(note, language)),
    ...plan.newGroups.map((group) => `${t.newGroups}: ${group.nameTh} (${group.code})`),
    `${t.adds} ${plan.adds.length} · ${t.changes} ${plan.changes.length} · ${t.unchanged} ${plan.unchanged}`,
    saved ? t.done : registryCommand.notSaved[language],
  ];
}
