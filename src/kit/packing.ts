import { promisify } from 'node:util';
import { gunzipSync, gzip } from 'node:zlib';

/** Bytes as they are stored: packed where that is worth it. */
export interface Packed {
  readonly size: number;
  readonly packing: 'none' | 'gzip';
  readonly bytes: Uint8Array;
}

/** Aside, so that pages are answered meanwhile. */
export async function packed(bytes: Uint8Array): Promise<Packed> {
  const small = await promisify(gzip)(bytes, { level: 6 });
  return small.length < bytes.length * 0.9
    ? { size: bytes.length, packing: 'gzip', bytes: small }
    : { size: bytes.length, packing: 'none', bytes };
}

/** It was as large as it says when it was packed, so it is no larger now. */
export function unpacked({ size, packing, bytes }: Packed): Uint8Array<ArrayBuffer> {
  return packing === 'gzip'
    ? new Uint8Array(gunzipSync(bytes, { maxOutputLength: Math.max(1, size) }))
    : new Uint8Array(bytes);
}
