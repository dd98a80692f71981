/** What signs a person in. */
export interface Account {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly language: 'th' | 'en';
  readonly passwordHash: string | null;
  /** Only once it was proven with a code. */
  readonly totpSecret: string | null;
  readonly totpPending: string | null;
  readonly disabled: boolean;
  readonly isDemo: boolean;
  readonly version: number;
}

/** One spelling for one address. */
export function normalEmail(typed: string): string {
  return typed.normalize('NFC').trim().toLowerCase();
}

/** Codes are typed with spaces, dashes, capitals and Thai digits. */
export function normalCode(typed: string): string {
  return typed
    .replace(/[๐-๙]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0x0e20))
    .replace(/[\s-]/g, '')
    .toLowerCase();
}
