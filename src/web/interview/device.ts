import type { QueuedInterview } from '../../core/interview-letter.ts';

/** What lies on an interviewer's device. The form of an entry never changes without a new number. */
export interface KeptInterview extends QueuedInterview {
  /** In both languages, why it was not taken. */
  readonly refused?: { readonly title: string; readonly advice: string };
}

export interface DeskAgency {
  readonly agencyId: number;
  readonly nameTh: string;
  readonly nameEn: string;
  readonly quota: number;
  readonly received: number;
  readonly closesOn: { readonly th: string; readonly en: string };
  /** Which of the forms is asked here. */
  readonly form: string;
}

export interface DeskWork {
  readonly person: string;
  readonly name: string;
  readonly cycles: readonly {
    readonly cycleId: number;
    readonly fiscalYear: number;
    /** What interviews are closed to, in base64url. */
    readonly publicKey: string;
    readonly agencies: readonly DeskAgency[];
  }[];
  readonly forms: Readonly<Record<string, { readonly th: string; readonly en: string }>>;
}

export interface Draft {
  readonly cycleId: number;
  readonly agencyId: number;
  readonly person: string;
  readonly fields: readonly (readonly [string, string])[];
}

type Store = 'queue' | 'work' | 'meta';

let opened: Promise<IDBDatabase> | undefined;

function device(): Promise<IDBDatabase> {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open('prongsai interviews', 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore('queue', { keyPath: 'key' });
      request.result.createObjectStore('work', { keyPath: 'person' });
      request.result.createObjectStore('meta');
    };
    request.onsuccess = () => {
      // A newer page may need to change it: never stand in its way.
      request.result.onversionchange = () => {
        request.result.close();
        opened = undefined;
      };
      resolve(request.result);
    };
    request.onerror = () => reject(request.error);
  });
  return opened;
}

/** Fulfilled when it is on the disk, not before. */
async function write(stores: Store[], work: (of: (name: Store) => IDBObjectStore) => void) {
  const db = await device();
  await new Promise<void>((resolve, reject) => {
    const tx = db.transaction(stores, 'readwrite', { durability: 'strict' });
    tx.oncomplete = () => resolve();
    tx.onabort = () => reject(tx.error);
    work((name) => tx.objectStore(name));
  });
}

async function read<T>(name: Store, ask: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const db = await device();
  return new Promise((resolve, reject) => {
    const request = ask(db.transaction(name).objectStore(name));
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

export const queued = (): Promise<KeptInterview[]> => read('queue', (store) => store.getAll());

/** Kept for good, and the draft it was made from is gone, in one step. */
export const keep = (entry: KeptInterview): Promise<void> =>
  write(['queue', 'meta'], (of) => {
    of('queue').put(entry);
    of('meta').delete('draft');
  });

export const refuse = (entry: KeptInterview): Promise<void> =>
  write(['queue'], (of) => of('queue').put(entry));

/** The server has it: only now does it leave the device. */
export const letGo = ({ key, person, cycleId, agencyId }: KeptInterview, received: number) =>
  write(['queue', 'work'], (of) => {
    of('queue').delete(key);
    const request = of('work').get(person);
    request.onsuccess = () => {
      const work = request.result as DeskWork | undefined;
      if (work) of('work').put(withReceived(work, cycleId, agencyId, received));
    };
  });

function withReceived(work: DeskWork, cycleId: number, agencyId: number, received: number) {
  const cycles = work.cycles.map((cycle) => ({
    ...cycle,
    agencies: cycle.agencies.map((agency) =>
      cycle.cycleId === cycleId && agency.agencyId === agencyId ? { ...agency, received } : agency,
    ),
  }));
  return { ...work, cycles };
}

export const keepWork = (work: DeskWork): Promise<void> =>
  write(['work', 'meta'], (of) => {
    of('work').put(work);
    of('meta').put(work.person, 'person');
  });

/** Of whoever was signed in last. */
export async function lastWork(): Promise<DeskWork | undefined> {
  const person = await read<string | undefined>('meta', (store) => store.get('person'));
  return person === undefined ? undefined : read('work', (store) => store.get(person));
}

export const draft = (): Promise<Draft | undefined> => read('meta', (store) => store.get('draft'));

export const keepDraft = (one: Draft): Promise<void> =>
  write(['meta'], (of) => of('meta').put(one, 'draft'));

export const dropDraft = (): Promise<void> => write(['meta'], (of) => of('meta').delete('draft'));
