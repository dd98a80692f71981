/**
 * The time that a zip archive gives each of its files, set in place: the same content must be the
 * same bytes, whenever it was made. Only for archives that the program made itself.
 */
export function stampZip<Z extends Uint8Array>(zip: Z, day: string): Z {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = zip.length - END_LENGTH;
  if (view.getUint32(end, true) !== END) throw new Error('no end of a zip archive');
  const files = view.getUint16(end + 10, true);
  const date = dosDate(day);
  let at = view.getUint32(end + 16, true);
  for (let file = 0; file < files; file += 1) {
    if (view.getUint32(at, true) !== ENTRY) throw new Error('no directory of a zip archive');
    const local = view.getUint32(at + 42, true);
    for (const time of [at + 12, local + 10]) {
      view.setUint16(time, 0, true);
      view.setUint16(time + 2, date, true);
    }
    const [name, extra, comment] = [28, 30, 32].map((place) => view.getUint16(at + place, true));
    at += ENTRY_LENGTH + name! + extra! + comment!;
  }
  return zip;
}

const END = 0x06054b50;
const END_LENGTH = 22;
const ENTRY = 0x02014b50;
const ENTRY_LENGTH = 46;
const EARLIEST = 1980;

function dosDate(day: string): number {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return (Math.max(0, year - EARLIEST) << 9) | (month << 5) | date;
}
