/** The address of the net that a line is, and nothing beside it: what a reader may open. */
export function addressOf(line: string): string | undefined {
  if (line.length > LONGEST || !/^https?:\/\/[^\s"<>\\^`{|}]+$/i.test(line)) return undefined;
  return URL.canParse(line) ? line : undefined;
}

const LONGEST = 2000;
