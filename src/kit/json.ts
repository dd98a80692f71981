/** JSON that a reader can trust by eye: a member written twice is refused, not silently replaced. */
export type JsonFault =
  | { readonly fault: 'notJson'; readonly line: number }
  | { readonly fault: 'memberTwice'; readonly line: number; readonly member: string };

export function strictJson(text: string): { readonly value: unknown } | JsonFault {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { fault: 'notJson', line: lineAt(text, brokenAt(text, error)) };
  }
  return memberTwice(text) ?? { value };
}

const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\],:]/g;

/** Walks the tokens of valid JSON and keeps the members of every open object. */
function memberTwice(text: string): JsonFault | undefined {
  const open: (Set<string> | undefined)[] = [];
  let expectsName = false;
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    const members = open.at(-1);
    if (token === '{' || token === '[') open.push(token === '{' ? new Set() : undefined);
    else if (token === '}' || token === ']') open.pop();
    else if (expectsName && members && token.startsWith('"')) {
      const member: string = JSON.parse(token);
      if (members.has(member)) return { fault: 'memberTwice', line: lineAt(text, index), member };
      members.add(member);
    }
    expectsName = token === '{' || (token === ',' && open.at(-1) !== undefined);
  }
  return undefined;
}

/** Node says the position or, for short texts, only quotes them; the end of the text then. */
function brokenAt(text: string, error: unknown): number {
  const position = /position (\d+)/.exec(String(error))?.[1];
  return position === undefined ? text.length : Number(position);
}

function lineAt(text: string, index: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < index; at = text.indexOf('\n', at + 1)) {
    line += 1;
  }
  return line;
}
