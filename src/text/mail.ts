import type { Letter, Mail, MailKind } from '../core/mail.ts';
import type { Language } from './language.ts';
import { accountLetters } from './mail-account.ts';
import { type Letters, lines, type Written } from './mail-lines.ts';
import { planLetters } from './mail-plan.ts';
import { surveyLetters } from './mail-survey.ts';

const th: Letters<MailKind> = { ...accountLetters.th, ...planLetters.th, ...surveyLetters.th };
const en: Letters<MailKind> = { ...accountLetters.en, ...planLetters.en, ...surveyLetters.en };

/** To somebody whose language is not known: both, Thai first. */
export function sayMail(letter: Mail & Pick<Letter, 'language'>, house: string): Written {
  if (letter.kind !== 'invitation' && letter.kind !== 'survey')
    return write(letter, letter.language, house);
  const [thai, english] = [write(letter, 'th', house), write(letter, 'en', house)];
  return { subject: thai.subject, body: lines(thai.body, '', '—', '', english.body) };
}

function write(letter: Mail, language: Language, house: string): Written {
  const say = { th, en }[language][letter.kind] as (facts: unknown, house: string) => Written;
  return say(letter.facts, house);
}
