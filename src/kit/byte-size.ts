const UNITS = ['kB', 'MB', 'GB', 'TB', 'PB'];

/** `999 B`, `1.2 MB`: in thousands, as disks are sold; one digit after the point, cut and never rounded up. */
export function byteSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  let unit = 0;
  let size = 1000;
  while (bytes >= size * 1000 && unit < UNITS.length - 1) {
    size *= 1000;
    unit += 1;
  }
  const tenths = Math.trunc(bytes / (size / 10));
  const whole = Math.trunc(tenths / 10).toLocaleString('en-US');
  return `${whole}.${tenths % 10} ${UNITS[unit]}`;
}
