/**
 * The first 32 bits of the SHA-256 of a short text, at once and without a promise for each: what a
 * browser's own digest is too slow for, thousands of times in a row. At most 55 bytes of ASCII.
 */
const ROUNDS = 64;
const K = new Uint32Array(ROUNDS);
const H = new Uint32Array(8);
makeConstants();

const w = new Uint32Array(ROUNDS);

export function firstWord(text: string): number {
  w.fill(0, 0, 16);
  const put = (at: number, byte: number) => {
    w[at >> 2]! |= byte << (24 - 8 * (at & 3));
  };
  for (let i = 0; i < text.length; i += 1) put(i, text.charCodeAt(i));
  put(text.length, 0x80);
  w[15] = text.length * 8;
  for (let i = 16; i < ROUNDS; i += 1) {
    const [x, y] = [w[i - 15]!, w[i - 2]!];
    const s0 = turned(x, 7) ^ turned(x, 18) ^ (x >>> 3);
    const s1 = turned(y, 17) ^ turned(y, 19) ^ (y >>> 10);
    w[i] = w[i - 16]! + s0 + w[i - 7]! + s1;
  }
  let [a, b, c, d, e, f, g, h] = H as unknown as number[] as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  for (let i = 0; i < ROUNDS; i += 1) {
    const s1 = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25);
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + K[i]! + w[i]!) | 0;
    const s0 = turned(a, 2) ^ turned(a, 13) ^ turned(a, 22);
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + t1) | 0;
    d = c;
    c = b;
    b = a;
    a = (t1 + t2) | 0;
  }
  return (a + H[0]!) >>> 0;
}

const turned = (x: number, by: number) => (x >>> by) | (x << (32 - by));

/** From the roots of the first primes, as the standard says they are made. */
function makeConstants(): void {
  const bits = (x: number) => Math.floor((x - Math.floor(x)) * 2 ** 32);
  let found = 0;
  for (let n = 2; found < ROUNDS; n += 1) {
    let isPrime = true;
    for (let by = 2; by * by <= n; by += 1) if (n % by === 0) isPrime = false;
    if (!isPrime) continue;
    if (found < 8) H[found] = bits(Math.sqrt(n));
    K[found] = bits(Math.cbrt(n));
    found += 1;
  }
}
