import { COMMON_PASSWORDS } from './common-passwords.ts';

/**
 * What a new password must be: long enough, and none of those that are guessed first. No rules
 * about capitals, digits or signs: they make passwords harder to remember, not to guess.
 */
export const PASSWORD_LEAST = 8;
export const PASSWORD_MOST = 200;

export type PasswordFault = 'passwordTooShort' | 'passwordCommon' | 'passwordOwn';

export function passwordFault(
  password: string,
  owner: { readonly email: string; readonly name: string },
): PasswordFault | undefined {
  const text = password.normalize('NFC').toLowerCase();
  if ([...text].length < PASSWORD_LEAST) return 'passwordTooShort';
  const core = bare(text);
  if (COMMON_PASSWORDS.has(text) || COMMON_PASSWORDS.has(core) || isPattern(text)) {
    return 'passwordCommon';
  }
  const email = owner.email.toLowerCase();
  const own = [email, ...email.split('@'), owner.name, ...owner.name.split(/\s+/)].map((part) =>
    bare(part.normalize('NFC').toLowerCase()),
  );
  const squeezed = squeeze(text);
  const isOwn = own.some(
    (part) => [...part].length > 2 && (part === core || squeeze(part) === squeezed),
  );
  return isOwn ? 'passwordOwn' : undefined;
}

/** Without the digits and signs people put around a word. */
function bare(text: string): string {
  return text.replace(/^[\d\p{P}\p{S}\s]+|[\d\p{P}\p{S}\s]+$/gu, '');
}

function squeeze(text: string): string {
  return text.replace(/[\d\p{P}\p{S}\s]/gu, '');
}

/** `88888888`, `12121212`, `abcabcabc`; `12345678`, `hgfedcba`: the same step all the way. */
function isPattern(text: string): boolean {
  const points = [...text].map((character) => character.codePointAt(0) as number);
  const repeats = [1, 2, 3].some((unit) =>
    points.every((p, i) => i < unit || p === points[i - unit]),
  );
  const steps = new Set(points.slice(1).map((p, i) => p - (points[i] as number)));
  const runs = steps.size === 1 && [1, -1].includes([...steps][0] as number);
  return repeats || runs || /^(0?1234567890?|9?876543210?|1234567890\d*)$/.test(text);
}
