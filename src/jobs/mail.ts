import { createTransport } from 'nodemailer';
import type { House } from '../actions/house.ts';
import { mailFailed, mailSent, takeMail } from '../actions/mail.ts';
import { surveyLetterFailed, surveyLetterSent, takeSurveyLetter } from '../actions/survey-mail.ts';
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
      // Mail to officers goes before any of the many letters of a survey.
      for (let next = await takeNext(house); next; next = await takeNext(house)) {
        try {
          await send(next.letter, house);
          await next.sent();
        } catch (error) {
          await next.failed(error);
          refusals.add(codeOf(error));
        }
      }
      // For the log: what the server said, without to whom.
      if (refusals.size > 0) throw new Error(`mail not taken: ${[...refusals].join(', ')}`);
    },
  };
}

interface Next {
  readonly letter: Letter;
  sent(): Promise<void>;
  failed(error: unknown): Promise<void>;
}

async function takeNext(house: House): Promise<Next | undefined> {
  const mail = await takeMail(house);
  if (mail) {
    return {
      letter: mail,
      sent: () => mailSent(house, mail),
      failed: (error) => mailFailed(house, mail, String(error)),
    };
  }
  const letter = await takeSurveyLetter(house);
  return (
    letter && {
      letter,
      sent: () => surveyLetterSent(house, letter),
      // What the server said of an address is forgotten with it.
      failed: (error) => surveyLetterFailed(house, letter, isForGood(error)),
    }
  );
}

/** The server will not take this address, whenever it is asked. */
function isForGood(error: unknown): boolean {
  const { responseCode, code } = error as { responseCode?: number; code?: string };
  return code === 'EENVELOPE' && responseCode !== undefined && responseCode >= 500;
}

function codeOf(error: unknown): string {
  const { responseCode, code } = error as { responseCode?: number; code?: string };
  return String(responseCode ?? code ?? 'unknown');
}
