import { RSABSSA } from '@cloudflare/blindrsa-ts';
import { readTicketCode } from '../../kit/ticket-code.ts';

/**
 * Exchanges a one-time code for a right to answer that is signed blindly (RFC 9474): the server learns
 * that the code was used, and cannot tell later which answers come of it. What was asked for is kept
 * on the device before it is sent, so that a broken network costs nothing. Without this script, or
 * where a browser cannot, the code goes with the answers, and the page says so.
 */
const box = document.querySelector<HTMLElement>('[data-code]');
const form = box?.closest('form');
if (box && form && globalThis.crypto?.subtle) exchangeCodes(box, form);

interface Kept {
  /** What was asked for and not answered yet. */
  readonly asked?: {
    readonly code: string;
    readonly token: string;
    readonly blinded: string;
    readonly inverse: string;
  };
  readonly token?: string;
  readonly signature?: string;
}

function exchangeCodes(box: HTMLElement, form: HTMLFormElement): void {
  const { code: name = '', key = '', sign = '' } = box.dataset;
  const said: Record<string, string> = JSON.parse(box.dataset.said ?? '{}');
  const find = <E extends HTMLElement>(selector: string) => box.querySelector<E>(selector)!;
  const input = find<HTMLInputElement>('input[name=_code]');
  const token = find<HTMLInputElement>('input[name=_token]');
  const signature = find<HTMLInputElement>('input[name=_signature]');
  const state = find('[data-state]');
  const suite = RSABSSA.SHA384.PSS.Deterministic();
  let busy: Promise<boolean> | undefined;

  find('[data-way]').textContent = said.strong ?? '';
  const kept = read(name);
  if (kept.token && kept.signature && !box.classList.contains('faulty')) accept(kept);
  else if (token.value) tell('ready');
  else prefill();

  function prefill(): void {
    const there = readTicketCode(decodeURIComponent(location.hash.slice(1)) || input.value);
    if (!there) return;
    input.value = there;
    history.replaceState(null, '', location.pathname + location.search);
    void exchange(there);
  }

  function tell(which: string, text = said[which] ?? ''): void {
    state.hidden = false;
    state.className = which === 'ready' || which === 'waiting' ? 'box' : 'fault';
    state.textContent = text;
    find('[data-typed]').hidden = which === 'ready';
    find('[data-way]').hidden = which === 'ready';
    if (which === 'ready') input.required = false;
  }

  function accept(right: Kept): void {
    token.value = right.token ?? '';
    signature.value = right.signature ?? '';
    input.value = '';
    tell('ready');
  }

  function exchange(code: string): Promise<boolean> {
    busy ??= tryExchange(code)
      .catch(() => {
        tell('badKey');
        return false;
      })
      .finally(() => {
        busy = undefined;
      });
    return busy;
  }

  async function tryExchange(code: string): Promise<boolean> {
    tell('waiting');
    const spki = fromBase64(key);
    const algorithm = { name: 'RSA-PSS', hash: 'SHA-384' };
    const publicKey = await crypto.subtle.importKey('spki', spki, algorithm, true, ['verify']);
    let { asked } = read(name);
    if (asked?.code !== code) {
      const fresh = crypto.getRandomValues(new Uint8Array(32));
      const { blindedMsg, inv } = await suite.blind(publicKey, fresh);
      const [token, blinded, inverse] = [fresh, blindedMsg, inv].map(toBase64url);
      asked = { code, token: token!, blinded: blinded!, inverse: inverse! };
      write(name, { asked });
    }
    const body = new URLSearchParams({ _code: code, blinded: asked.blinded });
    const options = { method: 'POST', body, credentials: 'omit' } as const;
    const answer = await fetch(sign, options).catch(() => undefined);
    const given = await answer?.json().catch(() => undefined);
    if (!given?.signature) {
      tell('fault', given?.said ?? said.offline);
      return false;
    }
    const bytes = fromBase64(asked.token);
    const signed = await suite.finalize(
      publicKey,
      bytes,
      fromBase64(given.signature),
      fromBase64(asked.inverse),
    );
    const right = { token: asked.token, signature: toBase64url(signed) };
    write(name, right);
    accept(right);
    return true;
  }

  input.addEventListener('input', () => {
    const code = readTicketCode(input.value);
    if (code) void exchange(code);
    else state.hidden = true;
  });
  form.addEventListener('submit', (event) => {
    if (token.value) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const code = readTicketCode(input.value);
    if (!code) {
      tell('codeShape');
      return input.focus();
    }
    void exchange(code).then((done) => (done ? form.requestSubmit() : input.focus()));
  });
}

/** A browser may keep nothing for anybody; then the right lives as long as the page. */
function read(name: string): Kept {
  try {
    return JSON.parse(localStorage.getItem(name) ?? '{}');
  } catch {
    return {};
  }
}

function write(name: string, kept: Kept): void {
  try {
    localStorage.setItem(name, JSON.stringify(kept));
  } catch {}
}

function toBase64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const plain = text.replaceAll('-', '+').replaceAll('_', '/');
  return Uint8Array.from(atob(plain), (letter) => letter.charCodeAt(0));
}
