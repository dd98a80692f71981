import { createTransport } from 'nodemailer';
import type { House } from '../actions/house.ts';
import { mailFailed, mailSent, takeMail } from '../actions/mail.ts';
import type { Letter } from '../core/mail.ts';
import { sayMail } from '../text/mail.ts';
import type { JobKind } from './runner.ts';

/** Letters go out one by one; what the server does not take is tried again later. */
interface Smtp {
  readonly url: string;
  readonly from: string;
}

export function mailer(smtp: Smtp): JobKind {
  const transport = createTransport(
    // A letter is our own text only: nothing in it may name a file or an address to fetch.
    {
      url: smtp.url,
      connectionTimeout: 20_000,
      socketTimeout: 60_000,
      disableFileAccess: true,
      disableUrlAccess: true,
    },
    { from: smtp.from },
  );
  const send = async (letter: Letter, house: House) => {
    const { subject, body } = sayMail(letter, house.installation.name);
    await transport.sendMail({
      to: { name: '', address: letter.recipient },
      subject,
      text: body,
      headers: { 'Auto-Submitted': 'auto-generated' },
    });
  };
  return {
    kind: 'mail',
    everySeconds: 5,
    async run(house) {
      const refusals = new Set<string>();
      for (let letter = await takeMail(house); letter; letter = await takeMail(house)) {
        try {
          await send(letter, house);
          await mailSent(house, letter);
        } catch (error) {
          await mailFailed(house, letter, String(error));
          refusals.add(codeOf(error));
        }
      }
      // For the log: what the server said, without to whom.
      if (refusals.size > 0) throw new Error(`mail not taken: ${[...refusals].join(', ')}`);
    },
  };
}

function codeOf(error: unknown): string {
  const { responseCode, code } = error as { responseCode?: number; code?: string };
  return String(responseCode ?? code ?? 'unknown');
}
