import { privacyText } from '../../text/privacy.ts';
import { page } from '../answer.ts';
import type { Handler } from '../visit.ts';

/** What is kept of whom, why and how long. */
export const privacy: Handler = (visit) => {
  const t = privacyText[visit.language];
  return page(
    t.title,
    <>
      <h1>{t.title}</h1>
      <p class="lead">{t.lead(visit.house.installation.name)}</p>
      {t.sections.map((section) => (
        <section key={section.title}>
          <h2>{section.title}</h2>
          {section.parts.map((part) => (
            <p key={part}>{part}</p>
          ))}
        </section>
      ))}
    </>,
  );
};
