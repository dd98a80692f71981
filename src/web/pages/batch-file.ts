import { Readable } from 'node:stream';
import { readBatchDocument, takeBatch } from '../../actions/batch.ts';
import { Problem } from '../../core/problem.ts';
import { MOST_ARCHIVED, storedZip, storedZipLength } from '../../kit/stored-zip.ts';
import { dayInThailand } from '../../kit/thai.ts';
import { download } from '../answer.ts';
import type { Handler } from '../visit.ts';

/** What is made of a set as one archive, read document by document while it is sent. */
export const batchZip: Handler = async (visit) => {
  const { batch, made } = await visit.perform(takeBatch, { id: visit.params.id });
  const members = made.map(({ agencyId, code, document, bytes, crc }) => ({
    name: `ITA-${batch.fiscalYear}-${code}-${document}.pdf`,
    bytes,
    crc,
    read: () => visit.perform(readBatchDocument, { id: batch.id, agencyId, document }),
  }));
  const length = storedZipLength(members);
  if (length > MOST_ARCHIVED) throw new Problem('tooLarge', { limitBytes: MOST_ARCHIVED });
  const pieces = storedZip(members, dayInThailand(batch.askedAt));
  const body = Readable.toWeb(Readable.from(pieces)) as ReadableStream<Uint8Array>;
  const answer = download(`ITA-${batch.fiscalYear}-${batch.id}.zip`, 'application/zip', body);
  return { ...answer, headers: { ...answer.headers, 'content-length': String(length) } };
};
