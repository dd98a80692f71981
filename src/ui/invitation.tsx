import type { Invitation } from '../core/invitation.ts';
import { dayInThailand, longDate } from '../kit/thai.ts';
import type { Language } from '../text/language.ts';
import { personText } from '../text/person.ts';
import { sayAppointment } from '../text/role.ts';
import { Button } from './form.tsx';

/** Invitations nobody took yet, each to be withdrawn. */
export function PendingInvitations(props: {
  readonly invitations: readonly Invitation[];
  readonly language: Language;
}) {
  const { invitations, language } = props;
  if (invitations.length === 0) return null;
  const t = personText[language];
  return (
    <section>
      <h2>{t.invitations}</h2>
      <ul class="cards">
        {invitations.map((one) => (
          <li class="card" key={one.id}>
            <h3>{one.email}</h3>
            <p>
              {sayAppointment(one, language)}
              <br />
              {t.until} {longDate(dayInThailand(one.expiresAt), language)}
            </p>
            <form method="post" action={`/invitations/${one.id}/withdraw`}>
              <Button quiet>{t.withdraw}</Button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  );
}
