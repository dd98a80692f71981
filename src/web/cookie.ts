import type { OpenedSession } from '../actions/session.ts';
import { DEVICE_DAYS } from '../core/session.ts';
import type { Visit } from './visit.ts';

/**
 * The cookies of signing in. Over HTTPS they carry `__Host-`: this host only, never over plain
 * HTTP, and nothing beside can plant them. On the machine itself there is no HTTPS to ask for.
 */
export type CookieName = 'session' | 'device' | 'ticket';

export function cookieName(https: boolean, name: CookieName): string {
  return https ? `__Host-${name}` : name;
}

function cookie(https: boolean, name: CookieName, value: string, seconds?: number): string {
  const age = seconds === undefined ? '' : `; Max-Age=${seconds}`;
  const secure = https ? '; Secure' : '';
  return `${cookieName(https, name)}=${value}; Path=/; HttpOnly; SameSite=Lax${secure}${age}`;
}

/** What a browser keeps of having signed in; the person's language where none was chosen. */
export function signedInCookies(visit: Visit, opened: OpenedSession): string[] {
  const { https } = visit;
  const cookies = [cookie(https, 'session', opened.session), cookie(https, 'ticket', '', 0)];
  if (opened.device) cookies.push(cookie(https, 'device', opened.device, DEVICE_DAYS * 86_400));
  if (!visit.cookie('lang')) cookies.push(languageCookie(opened.language));
  return cookies;
}

export function signedOutCookies(https: boolean): string[] {
  return [cookie(https, 'session', '', 0), cookie(https, 'ticket', '', 0)];
}

export function ticketCookie(https: boolean, ticket: string): string {
  return cookie(https, 'ticket', ticket, 300);
}

export function languageCookie(language: 'th' | 'en'): string {
  return `lang=${language}; Path=/; Max-Age=31536000; SameSite=Lax`;
}

export function readCookie(header: string | null, name: string): string | undefined {
  for (const part of (header ?? '').split(';')) {
    const at = part.indexOf('=');
    if (at > 0 && part.slice(0, at).trim() === name) return part.slice(at + 1).trim();
  }
  return undefined;
}
