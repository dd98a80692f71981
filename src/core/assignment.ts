import { searchForm } from '../kit/thai.ts';
import { type Actor, coversAgency, type Role } from './person.ts';
import type { Measure } from './plan.ts';

/** Whose work a measure is: people with accounts, beside the name that the plan gives. */
export interface Assignment {
  readonly measure: number;
  readonly number: number;
  readonly people: readonly string[];
}

export interface Assignee {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Role[];
}

export const MOST_ASSIGNEES = 5;

/** The coordinator reports on every measure, everybody else on their own. */
export function mayReport(actor: Actor, agencyId: number, people: readonly string[]): boolean {
  if (coversAgency(actor, ['coordinator'], agencyId)) return true;
  return (
    coversAgency(actor, ['owner'], agencyId) &&
    actor.personId !== null &&
    people.includes(actor.personId)
  );
}

/** Whom the plan means, where exactly one person of the agency has that name. */
export function namedIn(
  { ownerPerson }: Pick<Measure, 'ownerPerson'>,
  assignees: readonly Assignee[],
): Assignee | undefined {
  const wanted = bareName(ownerPerson);
  if (wanted === '') return undefined;
  const found = assignees.filter(({ name }) => bareName(name) === wanted);
  return found.length === 1 ? found[0] : undefined;
}

/** Without the title before a name. */
function bareName(name: string): string {
  return searchForm(name)
    .replace(/^(นาย|นางสาว|นาง|น\.ส\.|ดร\.|mr\.?\s|mrs\.?\s|ms\.?\s|dr\.?\s)\s*/u, '')
    .replace(/\s+/g, ' ')
    .trim();
}
