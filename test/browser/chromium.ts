import { existsSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import type { Visitor } from '../kit/browser.ts';

/** Debian's Chromium, driven for real; a machine without it fails these tests in words. */
const CANDIDATES = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser'];

export function chromiumFile(): string {
  const file = CANDIDATES.find((one) => one && existsSync(one));
  if (file) return file;
  throw new Error('No Chromium: apt-get install chromium, or set CHROMIUM to its path');
}

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A browser on a busy machine takes its time; what is waited for comes, or the test fails. */
const PATIENCE_MS = 120_000;

export function ownChromium(): { browser: () => Browser } {
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: chromiumFile(),
      args: FLAGS,
      timeout: PATIENCE_MS,
    });
  });
  afterAll(async () => {
    await browser?.close();
  });
  return {
    browser: () => {
      if (!browser) throw new Error('the browser is not running');
      return browser;
    },
  };
}

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What axe finds wrong with the page as it stands, a line a finding. */
export async function axeFindings(page: Page, rules?: readonly string[]): Promise<string[]> {
  // Through the debugger, not a script tag: the page's own policy forbids inline scripts.
  await page.evaluate(await readFile(AXE, 'utf8'));
  const only = rules ? { type: 'rule', values: rules } : { type: 'tag', values: RULES };
  return page.evaluate(async (runOnly) => {
    type Finding = { id: string; nodes: { target: unknown[]; failureSummary?: string }[] };
    const { axe } = window as unknown as {
      axe: { run(where: Document, options: object): Promise<{ violations: Finding[] }> };
    };
    const { violations } = await axe.run(document, { runOnly });
    return violations.flatMap((finding) =>
      finding.nodes.map((node) => `${finding.id} ${node.target.join(' ')} ${node.failureSummary}`),
    );
  }, only);
}

/**
 * What runs off: the page itself, a region that scrolls but is wider than its place, and in one a table that is said to
 * fit: it has no least width, so whoever sees its last column cut off has no reason to look for more. In a wide window
 * no table scrolls.
 */
export async function overflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const nameOf = (element: Element) =>
      `${element.tagName.toLowerCase()}.${element.className} ${element.getAttribute('aria-label') ?? ''}`.trim();
    const isOut = (element: Element) => element.getBoundingClientRect().right > width + 1;
    const off = [...document.querySelectorAll('body *')]
      .filter((element) => isOut(element) && !element.closest('.scroll, .skip, .visually-hidden'))
      .map(nameOf);
    const wide = document.documentElement.scrollWidth;
    const tables = [...document.querySelectorAll('.scroll')].flatMap((region) => {
      if (region.clientWidth === 0) return [];
      if (isOut(region)) return [`${nameOf(region)} is wider than its place`];
      const table = region.querySelector(':scope > table');
      if (!table || region.scrollWidth <= region.clientWidth + 1) return [];
      const least = Number.parseFloat(getComputedStyle(table).minWidth) || 0;
      if (width < 1000 && least > region.clientWidth) return [];
      return [`${nameOf(table)} ${nameOf(region)}: ${region.scrollWidth} > ${region.clientWidth}`];
    });
    return [
      ...(wide > width ? [...off.slice(0, 5), `the page is ${wide} px wide`] : []),
      ...tables,
    ];
  });
}

/**
 * Forms in which the Enter key would add, move or leave something: it presses the first button, which must be the one
 * that stands out, or one that was put there for it.
 */
export async function enterTraps(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const LINES =
      'input:not([type=hidden], [type=checkbox], [type=radio], [type=file], [type=range])';
    return [...document.querySelectorAll('form')].flatMap((form) => {
      const buttons = [...form.querySelectorAll('button:not([type=button])')];
      const [first] = buttons;
      if (!first || buttons.length < 2 || !form.querySelector(LINES)) return [];
      const isQuiet = (one: Element) =>
        !one.matches('.visually-hidden, .button:not(.button-quiet)');
      return isQuiet(first) ? [`${form.getAttribute('action')}: ${first.textContent?.trim()}`] : [];
    });
  });
}

/**
 * Pictures for people to look at, when they are asked for: `PICTURES=1 npx vitest run test/browser`.
 * They are kept out of the repository, but for the manual's.
 */
export async function picture(
  page: Page,
  name: string,
  manual?: string,
  tall?: number,
): Promise<void> {
  if (!process.env.PICTURES) return;
  const folder = path.join('test', 'browser', 'out');
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: path.join(folder, `${name}.png`), fullPage: true });
  if (!manual) return;
  const { width = 1280, height = 800 } = page.viewportSize() ?? {};
  await page.screenshot({
    path: path.join('docs/manual/pictures', `${manual}.png`),
    fullPage: tall !== undefined,
    clip: { x: 0, y: 0, width, height: tall ?? height },
  });
}

export async function windowOf(
  browser: Browser,
  width: number,
  options: { scripts?: boolean; dark?: boolean } = {},
): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: { width, height: 800 },
    javaScriptEnabled: options.scripts ?? true,
    colorScheme: options.dark ? 'dark' : 'light',
    locale: 'th-TH',
    bypassCSP: false,
  });
  context.setDefaultTimeout(PATIENCE_MS);
  return context;
}

/** The window is this visitor's from now on. */
export async function signInto(
  context: BrowserContext,
  { cookies }: Visitor,
  url: string,
): Promise<void> {
  await context.addCookies([...cookies].map(([name, value]) => ({ name, value, url })));
}
