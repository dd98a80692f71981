import { printInvitation } from '../../actions/outreach.ts';
import { SURVEY_PRINTS } from '../../core/outreach.ts';
import { Problem } from '../../core/problem.ts';
import { dayInThailand } from '../../kit/thai.ts';
import { invitationPaper, invitationQr } from '../../reports/invitation.ts';
import { download } from '../answer.ts';
import type { Handler } from '../visit.ts';

/** Posters, cards and slips of one survey, as PDF or as a drawing; and its square alone. */
export const surveyPrint: Handler = async (visit) => {
  const { cycleId, agencyId, file = '' } = visit.params;
  const [, what = '', door = '', ending] = /^([a-z]+)-([a-z]+)\.(pdf|svg)$/.exec(file) ?? [];
  const print = SURVEY_PRINTS.find((one) => one === what);
  if (!print && !(what === 'qr' && ending === 'svg'))
    throw new Problem('notFound', { what: 'file' });
  const invited = await visit.perform(printInvitation, { cycleId, agencyId, door });
  const name = `ITA-${invited.fiscalYear}-${invited.agency.code}-${file}`;
  if (!print) return download(name, SVG, invitationQr(invited.link));
  const as = ending === 'svg' ? 'svg' : undefined;
  const day = dayInThailand(visit.now);
  const made = await visit.print(() => invitationPaper(invited, print, day, as));
  return download(name, as ? SVG : 'application/pdf', made);
};

const SVG = 'image/svg+xml';
