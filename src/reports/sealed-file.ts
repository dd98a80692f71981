import { SEALED_FORMAT } from '../core/bundle.ts';
import type { OpenEdition } from '../core/open-data.ts';

/** One agency's texts, as they were stored when it was published. */
interface SealedAgency {
  readonly entry: string;
  readonly inputs: string | null;
  readonly salt: string | null;
}

/** A sealed bundle, made batch by batch as the public one is. */
export async function* sealedFilePieces(
  { head, instrument, hash }: OpenEdition,
  batches: AsyncIterable<readonly SealedAgency[]>,
): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  const whole = JSON.stringify({ format: SEALED_FORMAT, head, instrument, agencies: [], hash });
  const at = whole.lastIndexOf(']');
  yield encoder.encode(whole.slice(0, at));
  let comma = '';
  for await (const agencies of batches) {
    const texts = agencies.map(
      ({ entry, inputs, salt }) =>
        `{"entry":${entry},"inputs":${inputs ?? 'null'},"salt":${JSON.stringify(salt)}}`,
    );
    yield encoder.encode(comma + texts.join(',\n'));
    comma = ',\n';
  }
  yield encoder.encode(`${whole.slice(at)}\n`);
}
