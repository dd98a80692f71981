import { redirect } from './answer.ts';
import { get, type Route } from './route.ts';

/**
 * A form that was refused stands at the address it was sent to. Whoever opens that address again, or
 * takes the other language there, comes to the page above it, which the form belongs to.
 */
export function pagesOfForms(routes: readonly Route[]): Route[] {
  const pages = new Set(routes.flatMap(({ method, path }) => (method === 'GET' ? [path] : [])));
  return routes.flatMap(({ path }) => {
    const above = pages.has(path) ? undefined : pageAbove(path, pages);
    if (above === undefined) return [];
    const depth = above.split('/').length;
    return get(path, ({ url }) =>
      redirect(`${url.pathname.split('/').slice(0, depth).join('/')}${url.search}`),
    );
  });
}

function pageAbove(path: string, pages: ReadonlySet<string>): string | undefined {
  const above = path.slice(0, path.lastIndexOf('/'));
  if (above === '') return undefined;
  return pages.has(above) ? above : pageAbove(above, pages);
}
