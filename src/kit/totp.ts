import { Secret, TOTP } from 'otpauth';

/** Six-digit codes of an authenticator app (RFC 6238): SHA-1, 30 seconds, as every app reads. */
export function freshTotpSecret(): string {
  return new Secret({ size: 20 }).base32;
}

export function totpUri(secret: string, issuer: string, label: string): string {
  return totpOf(secret, issuer, label).toString();
}

export function totpCode(secret: string, now: Date): string {
  return totpOf(secret).generate({ timestamp: now.getTime() });
}

/**
 * The 30-second step a code belongs to, one step early or late allowed; undefined when it is not a
 * code of this secret. The caller refuses a step that was used before.
 */
export function totpStep(secret: string, code: string, now: Date): number | undefined {
  const totp = totpOf(secret);
  const delta = totp.validate({ token: code, timestamp: now.getTime(), window: 1 });
  return delta === null ? undefined : totp.counter({ timestamp: now.getTime() }) + delta;
}

function totpOf(secret: string, issuer = '', label = ''): TOTP {
  return new TOTP({ secret: Secret.fromBase32(secret), issuer, label });
}

export function totpStepAt(now: Date): number {
  return Math.floor(now.getTime() / 30_000);
}
