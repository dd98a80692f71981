import { linkCheckText } from '../../text/link-check.ts';
import { page } from '../answer.ts';
import type { Handler } from '../visit.ts';

/** Named by the program wherever it looks at links. */
const ROBOTS = 'User-agent: ProngsaiLinkCheck\nDisallow: /';

export const linkCheck: Handler = (visit) => {
  const t = linkCheckText[visit.language];
  return page(
    t.title,
    <>
      <h1>{t.title}</h1>
      <p class="lead">{t.lead(visit.house.installation.name)}</p>
      {t.parts.map((part) => (
        <p key={part}>{part}</p>
      ))}
      <pre>{ROBOTS}</pre>
    </>,
  );
};
