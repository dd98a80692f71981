import encodeQR from 'qr';
import type { Invited, SurveyPrint } from '../core/outreach.ts';
import { longDate } from '../kit/thai.ts';
import type { Language } from '../text/language.ts';
import { invitationWords as w } from '../text/outreach.ts';
import type { Paper } from './typst.ts';

/**
 * A survey on paper: for a wall, for a table, for the hand. The square stands quartile errors – a
 * quarter of it may be dirty or torn – within a border as wide as the standard asks for, four of its
 * points; the code beside it can be typed instead.
 */
export function invitationPaper(
  invited: Invited,
  print: SurveyPrint,
  /** YYYY-MM-DD, for the file's own records. */
  day: string,
  as?: 'svg',
): Paper {
  const { agency, door, link, fiscalYear, closesOn, opensOn } = invited;
  const until = opensOn
    ? w.between(
        [whole(opensOn, 'th'), whole(closesOn, 'th')],
        [whole(opensOn, 'en'), whole(closesOn, 'en')],
      )
    : w.until(whole(closesOn, 'th'), whole(closesOn, 'en'));
  const data = {
    print,
    title: `${w.heading[0]} ${agency.nameTh}`,
    day: day.split('-').map(Number),
    heading: w.heading,
    whom: w.whom[door],
    agency: [agency.nameTh, agency.nameEn],
    asks: w.asks(fiscalYear, invited.house),
    scan: w.scan,
    type: w.type(new URL(link).host),
    code: agency.linkCode,
    facts: [w.anonymous, ...(invited.needsCode ? [w.code] : []), w.minutes(invited.minutes), until],
    qr: w.qr(link),
  };
  return {
    template: 'invitation.typ',
    files: { 'data.json': JSON.stringify(data), 'qr.svg': invitationQr(link) },
    ...(as ? { as } : {}),
  };
}

/** A date never comes apart at the end of a line. */
const whole = (day: string, language: Language): string =>
  longDate(day, language).replaceAll(' ', '\u00a0');

/** The square alone, for a layout of one's own. */
export const invitationQr = (link: string): string =>
  encodeQR(link, 'svg', { ecc: 'quartile', border: 4 });
