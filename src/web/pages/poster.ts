import { seeAgencyYear } from '../../actions/agency-year.ts';
import { checkAddress } from '../../core/check-address.ts';
import { dayInThailand } from '../../kit/thai.ts';
import { posterPaper } from '../../reports/poster.ts';
import { download } from '../answer.ts';
import type { Handler } from '../visit.ts';

/** The poster of one agency's year. */
export const poster: Handler = async (visit) => {
  const { language, house, params } = visit;
  const { agency, fiscalYear, instrument, entry, source } = await visit.perform(seeAgencyYear, {
    agency: params.code,
    year: params.year,
  });
  const url =
    source.kind === 'published'
      ? checkAddress(house.publicUrl, source.edition.hash, agency.code)
      : house.publicUrl;
  const at =
    source.kind === 'published' ? source.edition.head.edition.publishedAt : source.sheet.at;
  const day = dayInThailand(new Date(at));
  const pdf = await visit.print(() =>
    posterPaper({ instrument, entry, fiscalYear, day, url, language }),
  );
  return download(`ITA-${fiscalYear}-${agency.code}-poster.pdf`, 'application/pdf', pdf);
};
