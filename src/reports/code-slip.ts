import encodeQR from 'qr';
import type { Door } from '../core/survey.ts';
import { BYTE_ORDER_MARK, writeCsv } from '../kit/csv.ts';
import { longDate } from '../kit/thai.ts';
import { ticketInHalves } from '../kit/ticket-code.ts';
import { codeIssueText } from '../text/access-code.ts';
import { nameIn } from '../text/agency.ts';
import type { Language } from '../text/language.ts';
import type { Paper } from './typst.ts';

/** Codes as they are handed out: slips to be cut, ten on a page, or lines for letters. */
export interface CodeSlips {
  readonly agency: { readonly nameTh: string; readonly nameEn: string; readonly linkCode: string };
  readonly door: Door;
  readonly fiscalYear: number;
  readonly closesOn: string;
  /** YYYY-MM-DD, for the file's own records. */
  readonly day: string;
  readonly fingerprint: string;
  readonly codes: readonly string[];
  readonly publicUrl: string;
  readonly language: Language;
}

export function slipPaper(slips: CodeSlips): Paper {
  const { agency, codes, language } = slips;
  const t = codeIssueText[language];
  const name = nameIn(language, agency);
  const data = {
    language,
    title: `${t.slipTitle} ${name}`,
    agency: name,
    day: slips.day.split('-').map(Number),
    heading: t.slipTitle,
    survey: `${t.slipSurvey(slips.fiscalYear)} · ${t.survey[slips.door]}`,
    until: t.slipUntil(longDate(slips.closesOn, language)),
    once: t.slipOnce,
    address: [slips.publicUrl, surveyAddress(slips).slice(slips.publicUrl.length)],
    key: `${t.slipKey} ${slips.fingerprint}`,
    qr: t.qr,
    codes: codes.map(ticketInHalves),
  };
  return {
    template: 'code-slip.typ',
    files: {
      'data.json': JSON.stringify(data),
      ...Object.fromEntries(
        codes.map((code, i) => [
          `qr-${i}.svg`,
          encodeQR(codeAddress(slips, code), 'svg', { ecc: 'medium', border: 2 }),
        ]),
      ),
    },
  };
}

export function slipList(slips: CodeSlips): string {
  const rows = slips.codes.map((code, i) => [
    i + 1,
    ticketInHalves(code),
    codeAddress(slips, code),
  ]);
  const { columns } = codeIssueText[slips.language];
  return BYTE_ORDER_MARK + [...writeCsv([columns, ...rows])].join('');
}

const surveyAddress = ({ publicUrl, door, agency }: CodeSlips): string =>
  `${publicUrl}/go/${door}/${agency.linkCode}`;

/** The code stands behind the #, which browsers never send: it is in no log of any machine on the way. */
const codeAddress = (slips: CodeSlips, code: string): string => `${surveyAddress(slips)}#${code}`;
