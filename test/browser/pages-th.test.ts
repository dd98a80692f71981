import { expect, test } from 'vitest';
import { routes } from '../../src/web/routes.ts';
import { everyPage } from './pages.ts';
import { NOT_PAGES, VIEWS } from './views.ts';

everyPage('th');

test('every page of the program is among them', () => {
  const pages = routes.filter((route) => route.method === 'GET' && !NOT_PAGES[route.path]);
  const seen = (pattern: string) => {
    const shape = new RegExp(`^${pattern.replace(/:[a-zA-Z]+(\{[^}]*\})?/g, '[^/]+')}$`);
    return VIEWS.some((view) => shape.test(view.path.split('?')[0] ?? ''));
  };
  expect(pages.map((route) => route.path).filter((path) => !seen(path))).toEqual([]);
});
