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
