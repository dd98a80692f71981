import type { Visit } from './visit.ts';

/** What an address asks for, and addresses that ask for the same of another page. */
export function askedHref(path: string, asked: Readonly<Record<string, string>>): string {
  const query = new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== ''));
  return query.size > 0 ? `${path}?${query}` : path;
}

export function editionOf(visit: Visit): string {
  return visit.url.searchParams.get('edition') ?? '';
}

/** What keeps a link within the edition that is looked at. */
export function editionQuery(visit: Visit): string {
  return askedHref('', { edition: editionOf(visit) });
}
