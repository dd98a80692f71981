import { mayEver } from '../actions/action.ts';
import { seeAgencies } from '../actions/agency.ts';
import { listAudit } from '../actions/audit-log.ts';
import { listCycles } from '../actions/cycle.ts';
import type { AnyAction } from '../actions/index.ts';
import { seeInterviewWork } from '../actions/interview-work.ts';
import { seeOversight } from '../actions/oversight.ts';
import { listPersons } from '../actions/person.ts';
import { seeStorage } from '../actions/storage.ts';
import { listTemplates } from '../actions/template.ts';
import { frameText } from '../text/frame.ts';
import type { Visit } from './visit.ts';

/** The main menu: only what this person may open. */
interface Entry {
  readonly href: string;
  readonly label: keyof typeof frameText.th;
  readonly action?: AnyAction;
}

const ENTRIES: readonly Entry[] = [
  { href: '/', label: 'home' },
  { href: '/results', label: 'results' },
  { href: '/standings', label: 'standings' },
  { href: '/oversight', label: 'oversight', action: seeOversight },
  { href: '/interview/work', label: 'interviews', action: seeInterviewWork },
  { href: '/agencies', label: 'agencies', action: seeAgencies },
  { href: '/cycles', label: 'cycles', action: listCycles },
  { href: '/templates', label: 'templates', action: listTemplates },
  { href: '/people', label: 'people', action: listPersons },
  { href: '/audit', label: 'audit', action: listAudit },
];

/** What few need and seldom, at the foot of every page. */
const FOOT: readonly Entry[] = [
  { href: '/open-data', label: 'openData' },
  { href: '/privacy', label: 'privacy' },
  { href: '/storage', label: 'storage', action: seeStorage },
];

export const menuFor = (visit: Visit) => openTo(visit, ENTRIES);
export const footFor = (visit: Visit) => openTo(visit, FOOT);

function openTo(visit: Visit, entries: readonly Entry[]): { href: string; label: string }[] {
  const t = frameText[visit.language];
  return entries
    .filter((entry) => !entry.action || mayEver(visit.actor, entry.action))
    .map((entry) => ({ href: entry.href, label: t[entry.label] }));
}
