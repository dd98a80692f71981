import { agencyText } from '../text/agency.ts';
import type { Language } from '../text/language.ts';

/** Said to an administrator where only an agency's own people may write: one may be both. */
export function AgencyWriters({ code, language }: { code: string; language: Language }) {
  const t = agencyText[language];
  return (
    <div class="notice no-print">
      <p>
        {t.writers}{' '}
        <a href={`/people/invite?role=coordinator&over=${code}`}>{t.inviteCoordinator}</a>
      </p>
    </div>
  );
}
