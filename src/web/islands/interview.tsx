import { render } from 'preact';
import {
  letterPlace,
  packInterview,
  QUEUE_FILE,
  type QueuedInterview,
} from '../../core/interview-letter.ts';
import { sealLetter } from '../../kit/letter-seal.ts';
import { interviewDeskText } from '../../text/interview-desk.ts';
import { InterviewDesk } from '../../ui/interview-desk.tsx';
import { InterviewForm } from '../../ui/interview-form.tsx';
import { fromBytes, toBytes } from '../interview/base64.ts';
import { deskState, placesOf } from '../interview/desk-state.ts';
import {
  type DeskWork,
  type Draft,
  draft,
  dropDraft,
  keep,
  keepDraft,
  lastWork,
  queued,
  refuse,
} from '../interview/device.ts';
import { type Sent, sendQueue } from '../interview/send.ts';

/** The interviewer's page: everything it needs is on the device, the network is a guest. */
const main = document.querySelector<HTMLElement>('#desk');
const language = document.documentElement.lang === 'en' ? 'en' : 'th';
const t = interviewDeskText[language];
const FIRST_WAIT_MS = 5000;
const LONGEST_WAIT_MS = 300_000;

let work: DeskWork | undefined;
let begun: Draft | undefined;
let sent: Sent | 'asking' = 'asking';
let isSending = false;
let persistent = false;
let said = '';
let fault: 'full' | 'broken' | undefined;
let holding: Draft | undefined;
let wait = FIRST_WAIT_MS;
let timer = 0;

async function show(): Promise<void> {
  if (!main) return;
  const place = holding && placeOf(holding);
  if (place && work) {
    const { form } = place.agency;
    render(
      <InterviewForm
        key={holding?.agencyId}
        name={place.name}
        html={work.forms[form]?.[language] ?? ''}
        begun={holding?.fields ?? []}
        language={language}
        fault={fault}
        onInput={(fields) => {
          if (!holding) return;
          holding = { ...holding, fields };
          void keepDraft(holding).catch(() => {});
        }}
        onFinish={(fields) => void finish(fields)}
        onBack={() => void leave()}
      />,
      main,
    );
    return;
  }
  const entries = await queued();
  const unfinished = begun && placeOf(begun)?.name;
  const state = deskState({ work, entries, sent, isSending, language });
  render(
    <InterviewDesk
      language={language}
      state={{ ...state, said, unfinished, persistent, secure, online: navigator.onLine }}
      deeds={{
        begin: ({ cycleId, agencyId }) => {
          if (!work) return;
          hold(
            begun?.agencyId === agencyId && begun.cycleId === cycleId
              ? begun
              : { cycleId, agencyId, person: work.person, fields: [] },
          );
        },
        goOn: () => begun && hold(begun),
        discard: () => void dropDraft().then(leave),
        send: () => void send(),
        tryAgain: () => void tryAgain(),
        save: () => void save(),
      }}
    />,
    main,
  );
}

const secure = globalThis.isSecureContext;

function placeOf(one: Draft) {
  if (work?.person !== one.person) return undefined;
  return placesOf(work, language).find(
    (place) => place.agency.agencyId === one.agencyId && place.cycle.cycleId === one.cycleId,
  );
}

function hold(one: Draft): void {
  holding = one;
  fault = undefined;
  said = '';
  // The list goes first, so that the form is made anew.
  if (main) render(null, main);
  void show();
}

async function leave(): Promise<void> {
  holding = undefined;
  begun = await draft().catch(() => undefined);
  await show();
  main?.querySelector('h1')?.focus();
}

/** Closed up before it is written: from here on nobody reads it on this device. */
async function finish(fields: Draft['fields']): Promise<void> {
  const place = holding && placeOf(holding);
  if (!holding || !place) return;
  const { cycleId, agencyId, person } = holding;
  const key = fromBytes(crypto.getRandomValues(new Uint8Array(16)));
  try {
    const letter = await sealLetter(
      toBytes(place.cycle.publicKey),
      packInterview(fields),
      letterPlace({ key, cycleId, agencyId }),
    );
    await keep({ key, person, cycleId, agencyId, sealed: fromBytes(letter) });
  } catch (error) {
    fault = (error as Error | null)?.name === 'QuotaExceededError' ? 'full' : 'broken';
    return show();
  }
  said = t.done(place.name);
  await leave();
  await send();
}

async function send(): Promise<void> {
  if (isSending) return;
  isSending = true;
  clearTimeout(timer);
  await show();
  sent = await sendQueue(() => void show()).catch((): Sent => 'away');
  isSending = false;
  work = (await lastWork()) ?? work;
  await show();
  if (sent !== 'away') {
    wait = FIRST_WAIT_MS;
    return;
  }
  timer = window.setTimeout(() => void send(), wait);
  wait = Math.min(wait * 2, LONGEST_WAIT_MS);
  // Where the browser can, it is sent when the network is back although this page is closed.
  const ready = await navigator.serviceWorker?.ready;
  const sync = (ready as unknown as { sync?: { register(tag: string): Promise<void> } })?.sync;
  await sync?.register('interviews').catch(() => {});
}

async function tryAgain(): Promise<void> {
  for (const { refused, ...entry } of await queued()) if (refused) await refuse(entry);
  await send();
}

/** All of the device, whoever held the interviews: it may be the device that fails. */
async function save(): Promise<void> {
  const entries = (await queued()).map(({ refused: _, ...entry }): QueuedInterview => entry);
  const file = new Blob([JSON.stringify({ file: QUEUE_FILE, version: 1, entries })], {
    type: 'application/json',
  });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = `prongsai-interviews-${entries.length}.json`;
  link.click();
  window.setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

async function begin(): Promise<void> {
  window.addEventListener('online', () => {
    wait = FIRST_WAIT_MS;
    void send();
  });
  window.addEventListener('offline', () => void show());
  if (!secure) return show();
  await navigator.serviceWorker
    ?.register('/interview/worker.js', { scope: '/interview/', updateViaCache: 'none' })
    .catch(() => {});
  persistent = (await navigator.storage?.persist?.().catch(() => false)) ?? false;
  work = await lastWork();
  begun = await draft();
  await show();
  await send();
}

void begin();
