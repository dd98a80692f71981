import { readDemoPost } from '../../actions/mail.ts';
import { shortMoment } from '../../kit/thai.ts';
import { demoMailText } from '../../text/demo-mail.ts';
import { sayMail } from '../../text/mail.ts';
import { Letter } from '../../ui/letter.tsx';
import { page } from '../answer.ts';
import type { Handler } from '../visit.ts';

/** What the demo would have sent, and the codes its people would read off their phones. */
export const demoMail: Handler = async (visit) => {
  const { language, house } = visit;
  const { letters, codes } = await visit.perform(readDemoPost, {});
  const t = demoMailText[language];
  return page(
    t.title,
    <>
      <h1>{t.title}</h1>
      <p class="lead">{t.lead}</p>
      <h2>{t.codes}</h2>
      <p>{t.codesLead}</p>
      <table class="narrow">
        <thead>
          <tr>
            <th scope="col">{t.person}</th>
            <th scope="col" class="number">
              {t.code}
            </th>
          </tr>
        </thead>
        <tbody>
          {codes.map((one) => (
            <tr key={one.email}>
              <td>
                {one.name}
                <br />
                <span class="soft">{one.email}</span>
              </td>
              <td class="number">{one.code === null ? t.wait : <code>{one.code}</code>}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <h2>{t.letters}</h2>
      {letters.length === 0 && <p>{t.none}</p>}
      {letters.map((letter) => (
        <Letter
          key={`${letter.kind} ${letter.id}`}
          to={`${t.to} ${letter.recipient} · ${shortMoment(letter.createdAt, language)}`}
          {...sayMail(letter, house.installation.name)}
        />
      ))}
    </>,
  );
};
