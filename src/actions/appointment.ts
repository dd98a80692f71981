import { z } from 'zod';
import { mayAppoint } from '../core/appointment.ts';
import { Problem } from '../core/problem.ts';
import { appointmentById, removeAppointment } from '../store/appointment.ts';
import { otherAdministrators } from '../store/person.ts';
import { change } from './action.ts';

/** Appointments begin by invitation; here they end. */
export const endAppointment = change({
  name: 'appointment.end',
  input: z.strictObject({ id: z.coerce.number().int().min(1).max(2_000_000_000) }),
  may: ['administrator', 'coordinator'],
  find: (tx, { id }) => appointmentById(tx, id),
  async do({ tx, actor, thing }) {
    if (!mayAppoint(actor, thing.role, thing.agencyId ?? null)) {
      throw new Problem('notAllowed', { action: 'appointment.end' });
    }
    if (thing.role === 'administrator' && (await otherAdministrators(tx, thing.personId)) === 0) {
      throw new Problem('wrongState', { what: 'person', state: 'lastAdministrator' });
    }
    await removeAppointment(tx, thing.id);
    return { personId: thing.personId };
  },
  record: (_input, { role, agencyId }, { personId }) => ({
    target: `person:${personId}`,
    agencyId: agencyId ?? null,
    details: { role },
  }),
});
