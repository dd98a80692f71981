import { z } from 'zod';
import { countField, linesField, textField } from './field.ts';
import { HAS } from './item-answer.ts';
import { isLink, LONGEST_LINK } from './progress-input.ts';

/** What is typed as the answer of one item; a row of links without an address is no link. */
export const MOST_ITEM_LINKS = 30;
export const LONGEST_EXPLANATION = 10_000;

const urlField = z
  .string()
  .max(LONGEST_LINK * 2)
  .transform((text, context) => {
    const url = text.trim();
    if (url === '' || isLink(url)) return url;
    context.addIssue({ code: 'custom', params: { fault: 'notOneLink' }, input: text });
    return z.NEVER;
  });

const linkRow = z
  .strictObject({ url: urlField, shows: countField(0, 100), place: textField(300) })
  .refine(({ url, place }) => url !== '' || place === '', {
    path: ['url'],
    params: { fault: 'placeWithoutLink' },
  });

export const answerFields = {
  has: z.enum(HAS),
  links: z
    .array(linkRow)
    .max(MOST_ITEM_LINKS)
    .transform((links) => links.filter(({ url }) => url !== '')),
  explanation: linesField(LONGEST_EXPLANATION),
  components: z.array(countField(1, 100)).max(100),
  /** Files of the version that was shown which stay. */
  files: z.array(countField(1, 2_000_000_000)).max(100),
};
