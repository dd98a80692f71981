/**
 * The words of a page, without its markup: read from front to back once, so that no page, however
 * it is made, takes longer than its length. It runs nothing and asks for nothing.
 */
export interface HtmlText {
  readonly title: string;
  readonly language: string;
  readonly text: string;
  readonly asksPassword: boolean;
  readonly asksSearch: boolean;
}

/** What stands inside of these is not read by anybody. */
const UNSEEN = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'math',
  'iframe',
  'object',
  'select',
]);
const BLOCKS =
  /^(address|article|aside|blockquote|br|dd|div|dl|dt|fieldset|figure|footer|form|h[1-6]|header|hr|li|main|nav|ol|option|p|pre|section|table|tbody|thead|tr|ul)$/;

export function readHtml(html: string, most: number): HtmlText {
  const found = { title: '', language: '', asksPassword: false, asksSearch: false };
  const parts: string[] = [];
  let length = 0;
  let at = 0;
  const say = (words: string) => {
    parts.push(words);
    length += words.length;
  };
  while (at < html.length && length < most * 2) {
    const open = html.indexOf('<', at);
    say(unescapeHtml(html.slice(at, open < 0 ? html.length : open)).replace(/[^\S\f]+/g, ' '));
    if (open < 0) break;
    const tag = tagAt(html, open);
    at = tag.end;
    if (tag.closes || tag.name === '') {
      if (BLOCKS.test(tag.name)) say('\n');
    } else if (tag.name === 'title' && found.title === '') {
      const end = endOf(html, tag);
      found.title = unescapeHtml(html.slice(tag.end, end))
        .replace(/\s+/g, ' ')
        .trim()
        .slice(0, 300);
      at = end;
    } else if (UNSEEN.has(tag.name)) at = endOf(html, tag);
    else if (tag.name === 'html')
      found.language = attributeOf(tag.inside, 'lang').slice(0, 10).toLowerCase();
    else if (tag.name === 'input') {
      const type = attributeOf(tag.inside, 'type').toLowerCase();
      const name = attributeOf(tag.inside, 'name').toLowerCase();
      found.asksPassword ||= type === 'password';
      found.asksSearch ||= type === 'search' || /^(q|s|search|keyword|query|txtsearch)$/.test(name);
    } else if (tag.name === 'td' || tag.name === 'th') say('\t');
    else if (BLOCKS.test(tag.name)) say('\n');
  }
  const text = parts
    .join('')
    .replace(/ ?\n[ \n]*(\t)?/g, '\n')
    .replace(/ *\t */g, '\t')
    .trim();
  return { ...found, text: text.slice(0, most) };
}

interface Tag {
  readonly name: string;
  readonly closes: boolean;
  readonly inside: string;
  readonly end: number;
}

/** Attributes may have `>` in quotes; a tag that never ends takes the rest with it. */
function tagAt(html: string, open: number): Tag {
  if (html.startsWith('<!--', open)) return emptyTag(after(html, '-->', open + 4));
  const [, slash = '', name = ''] = TAG_NAME.exec(html.slice(open, open + 40)) ?? [];
  if (name === '')
    return emptyTag(/^<[!?]/.test(html.slice(open, open + 2)) ? after(html, '>', open) : open + 1);
  let at = open + 1;
  for (; at < html.length; at += 1) {
    const letter = html[at];
    if (letter === '>') break;
    if ((letter === '"' || letter === "'") && html[at - 1] === '=') {
      const close = html.indexOf(letter, at + 1);
      at = close < 0 ? html.length : close;
    }
  }
  const inside = html.slice(open, Math.min(at, open + 2000));
  return { name: name.toLowerCase(), closes: slash === '/', inside, end: at + 1 };
}

const TAG_NAME = /^<(\/?)([a-zA-Z][a-zA-Z0-9:-]{0,30})/;
const emptyTag = (end: number): Tag => ({ name: '', closes: false, inside: '', end });

function after(html: string, mark: string, from: number): number {
  const at = html.indexOf(mark, from);
  return at < 0 ? html.length : at + mark.length;
}

/** Where its closing tag begins; searched from there on only, so that each letter is passed once. */
function endOf(html: string, { name, end }: Tag): number {
  const closing = new RegExp(`</${name}[\\s>]`, 'gi');
  closing.lastIndex = end;
  return closing.exec(html)?.index ?? html.length;
}

function attributeOf(inside: string, attribute: string): string {
  const found = new RegExp(`\\s${attribute}\\s*=\\s*("[^"]*"|'[^']*'|[^\\s"'>]+)`, 'i').exec(
    inside,
  );
  return (found?.[1] ?? '').replace(/^["']|["']$/g, '').trim();
}

function unescapeHtml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#x([\da-f]{1,6})|#(\d{1,7})|([a-z]{2,8}));?/gi,
    (all, hex, decimal, name) => {
      if (name !== undefined) return NAMED[name.toLowerCase()] ?? all;
      const code = Number.parseInt(hex ?? decimal, hex ? 16 : 10);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
    },
  );
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  middot: '·',
  bull: '•',
  laquo: '«',
  raquo: '»',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  copy: '©',
  zwnj: '',
  shy: '',
};
