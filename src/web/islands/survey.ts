/**
 * Survey pages work without this. It keeps a draft on this device, says so and can wipe it; and it
 * sends a form again by itself while the network or the server does not take it. The key in the form
 * makes sure that it counts once.
 */
const DAYS_KEPT = 7;
const FIRST_WAIT = 4;
const LONGEST_WAIT = 60;
const LONGEST_WORK_MS = 30_000;

/** Kept by the script that exchanges codes, or not at all. */
const OF_CODES = /^_(code|token|signature)$/;

const draftForm = document.querySelector<HTMLFormElement>('form[data-draft]');
const sendForm = document.querySelector<HTMLFormElement>('form[data-send]');
const sent = document.querySelector<HTMLElement>('[data-sent]');
if (draftForm) keepDraft(draftForm, draftForm.dataset.draft ?? '');
if (sendForm) {
  keepKey(sendForm, sendForm.dataset.sending ?? '');
  sendUntilTaken(sendForm);
}
if (sent) wipeSent(sent.dataset.sent ?? '');

function keepDraft(form: HTMLFormElement, name: string): void {
  const note = document.querySelector<HTMLElement>('#draft');
  const boxes = [...form.elements].filter((one) => isBox(one));
  const isFresh = form.dataset.fresh !== undefined;
  const there = isFresh ? readDraft(name) : undefined;
  for (const box of there ? boxes : []) {
    const value = there?.[box.name];
    if (value === undefined) continue;
    if (box instanceof HTMLInputElement) box.checked = box.value === value;
    else box.value = value;
  }
  if (note) note.hidden = !there;
  form.addEventListener('input', () => {
    const values: Record<string, string> = {};
    for (const [field, value] of new FormData(form)) {
      if (typeof value === 'string' && !OF_CODES.test(field)) values[field] = value;
    }
    const isKept = writeDraft(name, values);
    if (note) note.hidden = !isKept;
  });
  note?.querySelector('button')?.addEventListener('click', () => {
    wipeDrafts(name);
    for (const box of boxes) {
      if (box instanceof HTMLInputElement) box.checked = false;
      else box.value = '';
    }
    note.hidden = true;
  });
}

type Box = HTMLInputElement | HTMLTextAreaElement;

function isBox(one: Element): one is Box {
  return one instanceof HTMLTextAreaElement || (one instanceof HTMLInputElement && one.name !== '');
}

/** A browser may keep nothing for anybody; then there is no draft. */
function readDraft(name: string): Record<string, string> | undefined {
  try {
    const { at, values } = JSON.parse(localStorage.getItem(name) ?? '');
    if (Date.now() - at < DAYS_KEPT * 86_400_000) return values;
    localStorage.removeItem(name);
  } catch {}
  return undefined;
}

function writeDraft(name: string, values: Record<string, string>): boolean {
  try {
    localStorage.setItem(name, JSON.stringify({ at: Date.now(), values }));
    return true;
  } catch {
    return false;
  }
}

/** The draft, and the right to answer that was used up with it. */
function wipeSent(name: string): void {
  wipeDrafts(name);
  wipeDrafts(name.replace('draft', 'token'));
}

function wipeDrafts(beginning: string): void {
  try {
    for (const name of Object.keys(localStorage)) {
      if (name.startsWith(beginning)) localStorage.removeItem(name);
    }
  } catch {}
}

/**
 * The same answers, sent from this device before and never thanked for, keep the key they were sent with: they may
 * have been taken all the same. Other answers have a key of their own.
 */
function keepKey(form: HTMLFormElement, name: string): void {
  const key = form.querySelector<HTMLInputElement>('[name=_key]');
  const all = [...new FormData(form)];
  // A code is spent once, whatever comes with it.
  if (!key || !name || all.some(([field]) => OF_CODES.test(field))) return;
  const fields = all.filter(([field]) => field !== key.name);
  const answers = JSON.stringify(fields);
  const there = readDraft(name);
  if (there?.answers === answers && there.key) key.value = there.key;
  form.addEventListener('submit', () => writeDraft(name, { answers, key: key.value }));
}

function sendUntilTaken(form: HTMLFormElement): void {
  const note = document.querySelector<HTMLElement>('#retry');
  const seconds = note?.querySelector('b');
  let wait = FIRST_WAIT;
  let left = 0;
  let timer = 0;
  let isSending = false;
  let proof = '';

  async function send(): Promise<void> {
    if (isSending) return;
    isSending = true;
    window.clearInterval(timer);
    const body = new URLSearchParams();
    for (const [field, value] of new FormData(form)) {
      if (typeof value === 'string') body.append(field, value);
    }
    if (proof) body.append('_proof', proof);
    const answer = await fetch(form.action, { method: 'POST', body }).catch(() => undefined);
    if (answer?.ok && answer.redirected) return location.assign(answer.url);
    // Whatever else it is, the server says it in words.
    if (answer && answer.status !== 429 && answer.status < 500) return form.submit();
    const isNew = !proof && (await isWorkedOut(answer));
    isSending = false;
    if (isNew) return send();
    proof = '';
    later(Number(answer?.headers.get('retry-after')));
  }

  /** A network that sent very many comes in at once for a little work, done beside the page. */
  async function isWorkedOut(answer: Response | undefined): Promise<boolean> {
    const [puzzle, solver] = ['x-puzzle', 'x-solver'].map((name) => answer?.headers.get(name));
    proof = puzzle && solver ? await workOut(solver, puzzle) : '';
    return proof !== '';
  }

  function later(asked: number): void {
    left = Math.max(asked || 0, wait) + Math.floor(Math.random() * 3);
    wait = Math.min(wait * 2, LONGEST_WAIT);
    if (note) note.hidden = false;
    const tell = () => {
      if (seconds) seconds.textContent = String(left);
      if (left <= 0) void send();
      left -= 1;
    };
    tell();
    timer = window.setInterval(tell, 1000);
  }

  form.addEventListener('submit', (event) => {
    if (event.submitter?.hasAttribute('formaction')) return;
    event.preventDefault();
    void send();
  });
  window.addEventListener('online', () => {
    if (note?.hidden === false) void send();
  });
  if (form.dataset.send === 'again') later(Number(form.dataset.wait));
}

/** Nothing when this browser cannot, or not soon: then the form waits like any other. */
function workOut(solver: string, puzzle: string): Promise<string> {
  return new Promise((resolve) => {
    const worker = new Worker(solver, { type: 'module' });
    const done = (proof: string) => {
      worker.terminate();
      resolve(proof);
    };
    worker.onmessage = ({ data }) => done(data);
    worker.onerror = () => done('');
    window.setTimeout(() => done(''), LONGEST_WORK_MS);
    worker.postMessage(puzzle);
  });
}
