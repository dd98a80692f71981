import type { IncomingMessage, ServerResponse } from 'node:http';
import { tokenKey } from '../actions/access-code.ts';
import { SIGNATURE_FIELD, TOKEN_FIELD } from '../core/access-code.ts';
import { readKey } from '../core/response.ts';
import { DOORS, fillIn, submissionOf } from '../core/survey.ts';
import { surveyHref } from '../ui/survey.tsx';
import { KEY_FIELD } from '../ui/survey-review.tsx';
import { formFields } from './form-text.ts';
import { FORM_BYTES } from './pages/survey-place.tsx';
import { securityHeaders } from './security.ts';
import type { WebOptions } from './web.tsx';

/**
 * A complete form of an open survey goes straight into the group that is being written, in front of
 * the router: on the days when everybody answers, that is what the program does. Whatever is not so
 * simple is left to the router, which says it in words, with the body as it came.
 */
const SEND = /^\/go\/(iit|eit)\/([0-9a-z]{6})\/send(\?lang=(?:en|th))?$/;

type Front = (incoming: IncomingMessage, outgoing: ServerResponse, leave: () => void) => boolean;

export function openSendFront({
  house,
  connection,
}: Pick<WebOptions, 'house' | 'connection'>): Front {
  const { surveys, gate, intake } = house;

  async function take(incoming: IncomingMessage, outgoing: ServerResponse, body: Buffer) {
    const [, way, code = '', query = ''] = SEND.exec(incoming.url ?? '') ?? [];
    const door = DOORS.find((one) => one === way);
    const found = door && (await surveys.find(door, code));
    if (!door || found?.is !== 'open') return false;
    const fields = formFields(body);
    const { codes } = found.survey;
    const field = (name: string) => fields.get(name) ?? '';
    // A code that was not exchanged is spent with the answers, which the page does.
    const key = codes
      ? tokenKey(codes, field(TOKEN_FIELD), field(SIGNATURE_FIELD))
      : readKey(field(KEY_FIELD));
    const filledIn = fillIn(found.survey, (name) => fields.getAll(name));
    const submission = key && submissionOf(found.survey, filledIn, key);
    if (!submission) return false;
    const headers = {
      get: (name: string) => String(incoming.headers[name] ?? '') || null,
      has: (name: string) => incoming.headers[name] !== undefined,
    };
    const { address, https } = connection({ headers }, { incoming });
    if (gate.wait(address, house.clock().getTime()) !== undefined) return false;
    if ((await intake.submit(submission)) !== 'kept') return false;
    const language = query.endsWith('en') ? 'en' : 'th';
    const location = surveyHref(door, code, language, '/thanks');
    outgoing.writeHead(303, { ...securityHeaders(https), location, 'content-length': '0' });
    outgoing.end();
    return true;
  }

  return (incoming, outgoing, leave) => {
    if (incoming.method !== 'POST' || !SEND.test(incoming.url ?? '')) return false;
    const length = Number(incoming.headers['content-length']);
    if (!(length <= FORM_BYTES)) return false;
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', async () => {
      const body = Buffer.concat(chunks);
      if (await take(incoming, outgoing, body).catch(() => false)) return;
      Object.assign(incoming, { rawBody: body });
      leave();
    });
    return true;
  };
}
