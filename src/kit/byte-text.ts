/**
 * Text put together as the bytes it will be, out of pieces that were made into bytes before. Where
 * thousands of texts are written, strings would be joined first and encoded after, and both left
 * behind to be cleared away.
 */
export class ByteText {
  readonly #least: number;
  #room: Buffer;
  /** Where the text that is being written begins, and where it ends so far. */
  #start = 0;
  #end = 0;

  constructor(room = ROOM) {
    this.#least = room;
    this.#room = Buffer.allocUnsafe(room);
  }

  /** A piece that was made with `pieceOf`. */
  put(piece: Uint8Array): void {
    const { length } = piece;
    this.#need(length);
    const [room, end] = [this.#room, this.#end];
    // Most pieces are of a few bytes, for which a call of `set` would take longer.
    if (length > LONG_PIECE) room.set(piece, end);
    else for (let at = 0; at < length; at += 1) room[end + at] = piece[at]!;
    this.#end = end + length;
  }

  /** Any text. */
  write(text: string): void {
    this.#need(text.length * MOST_BYTES_A_LETTER);
    this.#end += this.#room.write(text, this.#end);
  }

  /** A whole number that is not negative. */
  number(value: number): void {
    if (value > MOST_SMALL) {
      this.write(String(value));
      return;
    }
    let digits = 1;
    for (let more = 10; more <= value; more *= 10) digits += 1;
    this.#need(digits);
    this.#end += digits;
    const room = this.#room;
    let rest = value | 0;
    for (let at = this.#end - 1; digits > 0; at -= 1, digits -= 1) {
      // Whole numbers of 32 bits, which a processor divides many times quicker than others.
      const tens = (rest / 10) | 0;
      room[at] = ZERO + rest - 10 * tens;
      rest = tens;
    }
  }

  /** `92.65` of a number of hundredths that is not negative. */
  hundredths(value: number): void {
    const rest = value % 100;
    this.number((value - rest) / 100);
    this.#need(3);
    const ones = rest % 10;
    this.#room[this.#end] = POINT;
    this.#room[this.#end + 1] = ZERO + (rest - ones) / 10;
    this.#room[this.#end + 2] = ZERO + ones;
    this.#end += 3;
  }

  /** Of what was written since the last was taken, in bytes. */
  get length(): number {
    return this.#end - this.#start;
  }

  /** What was written since the last was taken; it stays as it is. */
  take(): Buffer {
    const text = this.#room.subarray(this.#start, this.#end);
    this.#start = this.#end;
    return text;
  }

  /** For the next texts, which lie where those before did: nobody may read them any more. */
  clear(): void {
    this.#start = 0;
    this.#end = 0;
  }

  /** Texts that were taken lie in the room there was before, which is left to them. */
  #need(bytes: number): void {
    if (this.#end + bytes <= this.#room.length) return;
    const begun = this.#room.subarray(this.#start, this.#end);
    this.#room = Buffer.allocUnsafe(Math.max(this.#least, 2 * (begun.length + bytes)));
    this.#room.set(begun);
    this.#start = 0;
    this.#end = begun.length;
  }
}

export function pieceOf(text: string): Uint8Array {
  return Uint8Array.from(Buffer.from(text));
}

const ROOM = 262_144;
const LONG_PIECE = 48;
const MOST_BYTES_A_LETTER = 3;
const MOST_SMALL = 999_999_999;
const ZERO = 0x30;
const POINT = 0x2e;
