import { homeText } from '../../text/home.ts';
import { page } from '../answer.ts';
import type { Handler } from '../visit.ts';

/** The first page: for the public what this is, for an officer what waits. */
export const home: Handler = (visit) => {
  const t = homeText[visit.language];
  return page(
    t.title,
    <>
      <h1>{t.title}</h1>
      <p class="lead">{t.lead}</p>
    </>,
  );
};
