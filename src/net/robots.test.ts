import { expect, test } from 'vitest';
import { isAllowed, ROBOT, readRobots } from './robots.ts';

const FILE = `
# a comment
User-agent: Other
Disallow: /
User-agent: *
User-agent: somebody
Disallow: /private # not for programs
Allow: /private/plan
Disallow: /*.zip$
Disallow: /a*b*c
Sitemap: https://www.example.go.th/sitemap.xml
`;

test.each([
  ['/', true],
  ['/private', false],
  ['/private/x', false],
  ['/private/plan.pdf', true],
  ['/files/all.zip', false],
  ['/files/all.zip?x', true],
  ['/axxbxxc', false],
  ['/axxcxxb', true],
])('%s is allowed to everybody: %s', (path, allowed) => {
  expect(isAllowed(readRobots(FILE, ROBOT), path)).toBe(allowed);
});

test('a group that names us stands before the one for everybody', () => {
  const own = `${FILE}\nUser-agent: prongsailinkcheck\nDisallow: /only-this`;
  expect(isAllowed(readRobots(own, ROBOT), '/private')).toBe(true);
  expect(isAllowed(readRobots(own, ROBOT), '/only-this/one')).toBe(false);
  expect(readRobots('Disallow: /\nnonsense', ROBOT)).toEqual([]);
  expect(isAllowed(readRobots('User-agent: *\nDisallow:', ROBOT), '/x')).toBe(true);
});

test('a rule made to take for ever takes no time', () => {
  const rules = readRobots(`User-agent: *\nDisallow: /${'*a'.repeat(5000)}$`, ROBOT);
  expect(isAllowed(rules, `/${'a'.repeat(10_000)}b`)).toBe(true);
});
