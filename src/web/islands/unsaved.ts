/**
 * Long forms of officers: who goes away from words that are not saved is asked first, and where the page has room
 * for it they stay in this tab and are offered when the form is opened again. Nothing of it outlives the tab.
 */
const FEW_BOXES = 3;
const NAME = 'unsaved ';
const BOXES = 'textarea, input[type=text], input[type=url], input[type=number], input:not([type])';

type Fields = readonly (readonly [name: string, value: string])[];
type Box = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
interface Words {
  readonly who: string;
  /** Where they were typed; the page that follows a save comes from there. */
  readonly page: string;
  readonly fields: Fields;
  readonly isSent: boolean;
}

const main = document.querySelector<HTMLElement>('main');
const who = main?.dataset.person ?? '';
const isAnswer = main?.dataset.unsaved !== undefined;
const forms = [...document.querySelectorAll<HTMLFormElement>('main form[method=post]')].filter(
  isLong,
);
let isLeaving: HTMLFormElement | undefined;

dropSaved();
for (const form of forms) watch(form);

function isLong(form: HTMLFormElement): boolean {
  if (form.querySelector('input[type=password]')) return false;
  const boxes = form.querySelectorAll(BOXES).length;
  return boxes > FEW_BOXES || form.querySelector('textarea') !== null;
}

function watch(form: HTMLFormElement): void {
  // A page that answers what was posted shows words that nobody has saved.
  const isShownAgain = isRefused(form);
  const start = isShownAgain ? '' : written(form);
  const isUnsaved = () => form !== isLeaving && written(form) !== start;
  const ask = (event: BeforeUnloadEvent) => {
    if (isUnsaved()) event.preventDefault();
  };
  let isAsking = false;
  const begin = () => {
    if (!isAsking) addEventListener('beforeunload', ask);
    isAsking = true;
  };
  if (isShownAgain) begin();
  form.addEventListener('input', begin);
  form.addEventListener('submit', () => {
    isLeaving = form;
  });
  // Back again from a page that never came.
  addEventListener('pageshow', () => {
    isLeaving = undefined;
  });
  const note = form.querySelector<HTMLElement>('[data-kept]');
  if (note) keep(form, note, isUnsaved);
}

/** The page may answer another of its forms. */
function isRefused(form: HTMLFormElement): boolean {
  return isAnswer && pathOf(form) === location.pathname;
}

function keep(form: HTMLFormElement, note: HTMLElement, isUnsaved: () => boolean): void {
  const name = NAME + pathOf(form);
  const put = (isSent: boolean) =>
    write(name, { who, page: location.pathname, fields: fieldsOf(form), isSent });
  const there = read(name);
  if (isRefused(form)) put(false);
  else if (there?.who !== who || String(there.fields) === written(form)) forget(name);
  else note.hidden = false;
  form.addEventListener('input', () => {
    note.hidden = true;
    if (isUnsaved()) put(false);
    else forget(name);
  });
  form.addEventListener('submit', () => put(true));
  note.querySelector('[data-put-back]')?.addEventListener('click', () => {
    if (there) putBack(form, there.fields);
    form.dispatchEvent(new Event('input', { bubbles: true }));
    firstBox(form)?.focus();
  });
  note.querySelector('[data-throw-away]')?.addEventListener('click', () => {
    forget(name);
    note.hidden = true;
    firstBox(form)?.focus();
  });
}

/** What was sent from the page before this one, which is no refusal, is saved. */
function dropSaved(): void {
  if (isAnswer || !document.referrer) return;
  const before = new URL(document.referrer).pathname;
  for (const name of names()) {
    const words = read(name);
    if (words?.isSent && words.page === before) forget(name);
  }
}

function putBack(form: HTMLFormElement, fields: Fields): void {
  const left = [...fields];
  for (const box of boxesOf(form)) {
    const ticks = box instanceof HTMLInputElement && /^(checkbox|radio)$/.test(box.type);
    const at = left.findIndex(
      ([name, value]) => name === box.name && (!ticks || value === box.value),
    );
    if (ticks) box.checked = at >= 0;
    else if (at >= 0) box.value = left[at]?.[1] ?? '';
    if (at >= 0) left.splice(at, 1);
    const fold = box.closest('details');
    if (fold && at >= 0 && box.value !== '' && box.type !== 'hidden') fold.open = true;
  }
  // Rows that this page has no boxes for are sent along and come back as boxes.
  for (const [name, value] of left) {
    const row = Object.assign(document.createElement('input'), { type: 'hidden', name, value });
    form.append(row);
  }
}

function boxesOf(form: HTMLFormElement): Box[] {
  return [...form.elements].filter(
    (one): one is Box =>
      (one instanceof HTMLInputElement && one.type !== 'file' && one.type !== 'submit') ||
      one instanceof HTMLTextAreaElement ||
      one instanceof HTMLSelectElement,
  );
}

function firstBox(form: HTMLFormElement) {
  return form.querySelector<HTMLElement>(BOXES);
}

function fieldsOf(form: HTMLFormElement): Fields {
  return [...new FormData(form)].flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as const] : [],
  );
}

function written(form: HTMLFormElement): string {
  const files = [...form.querySelectorAll<HTMLInputElement>('input[type=file]')];
  return String(fieldsOf(form)) + files.map(({ value }) => value).join('');
}

function pathOf(form: HTMLFormElement): string {
  return new URL(form.getAttribute('action') || location.href, location.href).pathname;
}

/** A browser may keep nothing for anybody; then words are only asked about. */
function names(): string[] {
  try {
    return Object.keys(sessionStorage).filter((name) => name.startsWith(NAME));
  } catch {
    return [];
  }
}

function read(name: string): Words | undefined {
  try {
    return JSON.parse(sessionStorage.getItem(name) ?? '');
  } catch {
    return undefined;
  }
}

function write(name: string, words: Words): void {
  try {
    sessionStorage.setItem(name, JSON.stringify(words));
  } catch {}
}

function forget(name: string): void {
  try {
    sessionStorage.removeItem(name);
  } catch {}
}

export {};
