import { Problem } from '../../core/problem.ts';
import { sayProblem } from '../../text/problem.ts';
import { signInText } from '../../text/sign-in.ts';
import { type Answer, page } from '../answer.ts';
import type { Visit } from '../visit.ts';

/**
 * Whoever follows a link of a mail or of another page to an address without encryption has done nothing wrong: the page
 * leads to where signing in works.
 */
export function elsewherePage(visit: Visit, next: string, status = 200): Answer {
  const { language, house, url } = visit;
  const t = signInText[language];
  const said = sayProblem(new Problem('insecureChannel', {}), language);
  const { protocol, origin } = new URL(house.publicUrl);
  const port = url.port === '' ? '' : `:${url.port}`;
  const isSafe = protocol === 'https:';
  const at = `${isSafe ? origin : `http://localhost${port}`}${signInPath(next)}`;
  return page(
    t.title,
    <>
      <h1>{said.title}</h1>
      <p class="lead">{said.advice}</p>
      <p>
        {isSafe ? t.atSafeAddress : t.atThisMachine} <a href={at}>{at}</a>
      </p>
    </>,
    status,
  );
}

export function signInPath(next: string): string {
  return next === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(next)}`;
}
