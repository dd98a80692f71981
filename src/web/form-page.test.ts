import { expect, test } from 'vitest';
import { pagesOfForms } from './form-page.ts';
import { routes } from './routes.ts';

const forms = pagesOfForms(routes);

test('the way back from a form hides no page', () => {
  const asPattern = (path: string) => new RegExp(`^${path.replace(/:\w+/g, '[^/]+')}$`);
  const pages = routes.filter(({ method }) => method === 'GET').map(({ path }) => path);
  const hidden = forms.flatMap(({ path }) => pages.filter((page) => asPattern(path).test(page)));
  expect(forms.length).toBeGreaterThan(30);
  expect(hidden).toEqual([]);
});
