/** One table of a TrueType font, or of the subset of one inside a PDF. */
export function fontTable(font: Uint8Array, tag: string): DataView | undefined {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  if (view.byteLength < 12) return undefined;
  for (let index = 0; index < view.getUint16(4); index += 1) {
    const record = 12 + 16 * index;
    const name = Buffer.from(font.subarray(record, record + 4)).toString('latin1');
    if (name !== tag) continue;
    const offset = font.byteOffset + view.getUint32(record + 8);
    return new DataView(font.buffer, offset, view.getUint32(record + 12));
  }
  return undefined;
}

/** The characters a font has a glyph for, as ranges in order: by its widest map of them. */
export function characterRanges(font: Uint8Array): Range[] {
  const cmap = fontTable(font, 'cmap');
  if (!cmap) return [];
  const maps = Array.from({ length: cmap.getUint16(2) }, (_, i) => cmap.getUint32(8 + 8 * i));
  const wide = maps.find((at) => cmap.getUint16(at) === 12);
  if (wide !== undefined) return wideRanges(cmap, wide);
  const narrow = maps.find((at) => cmap.getUint16(at) === 4);
  return narrow === undefined ? [] : narrowRanges(cmap, narrow);
}

export type Range = readonly [first: number, last: number];

function wideRanges(cmap: DataView, at: number): Range[] {
  return Array.from({ length: cmap.getUint32(at + 12) }, (_, i) => {
    const group = at + 16 + 12 * i;
    return [cmap.getUint32(group), cmap.getUint32(group + 4)] as const;
  });
}

function narrowRanges(cmap: DataView, at: number): Range[] {
  const segments = cmap.getUint16(at + 6) / 2;
  return Array.from({ length: segments }, (_, i) => {
    const end = at + 14 + 2 * i;
    return [cmap.getUint16(end + 2 + 2 * segments), cmap.getUint16(end)] as const;
  }).filter(([first]) => first !== NO_CHARACTER);
}

const NO_CHARACTER = 0xffff;
