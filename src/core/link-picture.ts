/** How a page looked when what stood there was kept: a picture, or why there is none. */
export const PICTURE_FAULTS = [
  /** The browser could not be started at all: nothing is known of the page. */
  'noBrowser',
  'crashed',
  'tooSlow',
  'tooHeavy',
  /** The guard does not let the address through. */
  'refused',
  /** The website asks programs not to open the page. */
  'robots',
  'noPage',
  'tooLarge',
] as const;
export type PictureFault = (typeof PICTURE_FAULTS)[number];

export interface PictureFacts {
  readonly ms: number;
  /** Where the browser was when the picture was taken. */
  readonly finalUrl: string;
  /** What the page wanted besides itself, and how much of it led where nobody is let. */
  readonly requests: number;
  readonly refused: number;
  /** What the browser itself said. */
  readonly said?: string;
}

/** What a browser brings back from one page. */
export interface Photograph {
  readonly fault: PictureFault | null;
  readonly bytes: Uint8Array<ArrayBuffer> | null;
  readonly facts: PictureFacts;
}

/** A picture that was kept, of what one finding found. */
export interface LinkPicture {
  readonly findingAt: Date;
  readonly at: Date;
  readonly fault: PictureFault | null;
  readonly facts: PictureFacts;
  readonly contentHash: string | null;
}

/** By its content alone: nothing else is ever sent as a picture. */
export function pictureTypeOf(bytes: Uint8Array): 'image/jpeg' | 'image/png' | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(8, bytes.length));
  if (head.subarray(0, 3).equals(JPEG)) return 'image/jpeg';
  return head.equals(PNG) ? 'image/png' : undefined;
}

const JPEG = Buffer.from('ffd8ff', 'hex');
const PNG = Buffer.from('89504e470d0a1a0a', 'hex');
