import { perform } from '../../src/actions/action.ts';
import type { House } from '../../src/actions/house.ts';
import { actions } from '../../src/actions/index.ts';
import { isProblem } from '../../src/core/problem.ts';
import { routes } from '../../src/web/routes.ts';
import type { Cast } from './cast.ts';
import { responseText } from './response-text.ts';

/** What somebody got at one place. */
export interface Seen {
  readonly where: string;
  readonly status: number;
  readonly text: string;
}

/** Every action that only looks and every address of the program, as this person, about this one thing. */
export async function lookEverywhere(
  house: House,
  cast: Cast,
  key: string,
  about: Readonly<Record<string, string | number>>,
): Promise<Seen[]> {
  const seen: Seen[] = [];
  const actor = await cast.actor(key);
  for (const action of actions.filter(({ changes }) => !changes)) {
    const fields = Object.keys((action.input as { shape?: object }).shape ?? {});
    const input = Object.fromEntries(
      Object.entries(about).filter(([name]) => fields.includes(name)),
    );
    try {
      const output = await perform(house, actor, action, input);
      seen.push({ where: action.name, status: 200, text: JSON.stringify(output) ?? '' });
    } catch (error) {
      if (!isProblem(error)) throw error;
      seen.push({ where: action.name, status: 400, text: JSON.stringify(error) });
    }
  }
  const visitor = await cast.signedIn(key);
  const cookie = [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const query = new URLSearchParams(
    Object.entries(about).map(([name, value]) => [name, String(value)]),
  );
  for (const { path } of routes.filter(({ method }) => method === 'GET')) {
    const filled = path.replace(/:([a-zA-Z]+)(\{[^}]*\})?/g, (_all, name) =>
      encodeURIComponent(String(about[name] ?? 1)),
    );
    // Signing out or in would end the attack.
    if (/sign-(in|out)/.test(filled)) continue;
    // What is refused as a page is refused as data: the same route, the same permission.
    for (const ending of [`?${query}`, `.json?${query}`, `.csv?${query}`]) {
      const response = await visitor.raw(`${filled}${ending}`, { headers: { cookie } });
      seen.push({
        where: `GET ${filled}${ending}`,
        status: response.status,
        text: await responseText(response),
      });
      if (response.status === 403) break;
    }
  }
  return seen;
}
