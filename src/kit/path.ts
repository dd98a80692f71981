/**
 * Where to go next, as it came in an address or a form: only a path within this site, whatever was
 * put there. Anything else leads to the first page.
 */
export function localPath(next: string | null | undefined): string {
  if (!next || next.length > 2000 || !/^\/(?![/\\])/.test(next)) return '/';
  const base = 'http://here.invalid';
  if (!URL.canParse(next, base)) return '/';
  const url = new URL(next, base);
  if (url.origin !== base || url.pathname.startsWith('//')) return '/';
  return url.pathname + url.search + url.hash;
}
