import { readFile } from 'node:fs/promises';
import { badField, isProblem } from '../core/problem.ts';
import { checkReceipt } from '../core/submission.ts';
import { receiptText } from '../text/receipt.ts';
import type { Command } from './command.ts';
import { refuseOddFile } from './given-file.ts';

/** `prongsai receipt verify`: whether a receipt's code is the one of what it says was handed in; offline. */
const LARGEST = 20 * 1024 * 1024;

export const receiptVerify: Command = {
  name: 'receipt verify',
  about: receiptText.about,
  places: ['FILE'],
  options: {},
  async run({ places, language }) {
    const file = places[0] ?? '';
    const checked = checkReceipt(await readJson(file));
    if (!checked) throw badField('FILE', 'notAReceipt', { file });
    const right = checked.said === checked.found;
    return {
      right,
      json: { file, right, said: checked.said, found: checked.found },
      lines: [
        right ? receiptText.right[language] : receiptText.wrong[language],
        receiptText.said[language](checked.said),
        receiptText.found[language](checked.found),
      ],
    };
  },
};

async function readJson(file: string): Promise<unknown> {
  try {
    await refuseOddFile('FILE', file, LARGEST);
    return JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    if (isProblem(error)) throw error;
    if (error instanceof SyntaxError) throw badField('FILE', 'notAReceipt', { file });
    const { code = '' } = error as { code?: string };
    if (code === '') throw error;
    throw badField('FILE', 'noSuchFile', { file, code });
  }
}
