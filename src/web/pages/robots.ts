import type { Handler } from '../visit.ts';

/**
 * What search engines may look at: what is published and how it is read. Not surveys, not forms of
 * people who work here, not searches without end; of invented agencies nothing.
 */
export const robots: Handler = async ({ house }) => {
  const rules = house.installation.isDemo ? ['Disallow: /'] : RULES;
  return {
    kind: 'body',
    status: 200,
    body: ['User-agent: *', ...rules, ''].join('\n'),
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'cache-control': 'public, max-age=3600',
    },
  };
};

const RULES = [
  'Allow: /$',
  'Allow: /results',
  'Allow: /standings',
  'Allow: /open-data',
  'Allow: /privacy',
  'Allow: /static/',
  'Disallow: /*?*q=',
  'Disallow: /*/export',
  'Disallow: /',
];
