import type { QueuedInterview } from '../../core/interview-letter.ts';
import { type DeskWork, type KeptInterview, keepWork, letGo, queued, refuse } from './device.ts';

/** What became of asking the server: everything sent, or why it stopped. The queue stays whole. */
export type Sent = 'done' | 'away' | 'signedOut' | 'notInterviewer';

const PATIENCE_MS = 30_000;

const ask = (address: string, init: RequestInit = {}): Promise<Response | undefined> =>
  fetch(address, { ...init, cache: 'no-store', signal: AbortSignal.timeout(PATIENCE_MS) }).catch(
    () => undefined,
  );

/** Takes along what is to be done now, and says whose session this is. */
export async function refreshWork(): Promise<DeskWork | Exclude<Sent, 'done'>> {
  const answer = await ask('/interview/work.json');
  if (answer?.status === 401) return 'signedOut';
  if (answer?.status === 403) return 'notInterviewer';
  const work = answer?.ok ? await answer.json().catch(() => undefined) : undefined;
  if (!work) return 'away';
  await keepWork(work);
  return work;
}

/** Sends what is waiting of the person who is signed in, one by one; page and worker do the same. */
export async function sendQueue(onStep: () => void = () => {}): Promise<Sent> {
  return navigator.locks.request('prongsai interviews', async () => {
    const work = await refreshWork();
    if (typeof work === 'string') return work;
    for (const entry of await queued()) {
      if (entry.person !== work.person || entry.refused) continue;
      const stopped = await sendOne(entry);
      onStep();
      if (stopped) return stopped;
    }
    return 'done';
  });
}

async function sendOne(entry: KeptInterview): Promise<Exclude<Sent, 'done'> | undefined> {
  const { key, person, cycleId, agencyId, sealed } = entry;
  const one: QueuedInterview = { key, person, cycleId, agencyId, sealed };
  const answer = await ask('/api/interview.take', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(one),
  });
  if (answer?.status === 401) return 'signedOut';
  const body = await answer?.json().catch(() => undefined);
  if (answer?.ok && typeof body?.result?.received === 'number') {
    await letGo(entry, body.result.received);
    return undefined;
  }
  // Only what the program itself refuses in words is a refusal; all else is tried again.
  const problem = body?.problem;
  const isRefusal = answer && answer.status < 500 && answer.status !== 429 && problem?.title;
  if (!isRefusal) return 'away';
  const said = (problem.faults ?? []).map((fault: { said: string }) => fault.said).join(' ');
  await refuse({ ...one, refused: { title: problem.title, advice: said || problem.advice } });
  return undefined;
}
