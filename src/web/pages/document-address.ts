import type { Visit } from '../visit.ts';

/** Where documents of an agency's year are, in addresses and for actions. */
export function documentsOf({ params }: Visit): string {
  return `/agencies/${params.code}/years/${params.year}/documents`;
}

export function documentKey({ params }: Visit) {
  return { agency: params.code, year: params.year, number: params.number };
}
