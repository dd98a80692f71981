import { RSABSSA } from '@cloudflare/blindrsa-ts';
import type { Visitor } from './browser.ts';

/** What the script of a survey page does with a code, step by step, so that a test can stop in between. */
export interface Asked {
  readonly code: string;
  readonly token: Uint8Array<ArrayBuffer>;
  readonly blinded: string;
  finish(signature: string): Promise<{ readonly _token: string; readonly _signature: string }>;
}

const suite = RSABSSA.SHA384.PSS.Deterministic();
const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url');

/** The key as the page of the survey gives it. */
export async function askFor(code: string, page: string): Promise<Asked> {
  const key = Buffer.from(/data-key="([^"]+)"/.exec(page)?.[1] ?? '', 'base64');
  const algorithm = { name: 'RSA-PSS', hash: 'SHA-384' };
  const publicKey = await crypto.subtle.importKey('spki', key, algorithm, true, ['verify']);
  const token = crypto.getRandomValues(new Uint8Array(32));
  const { blindedMsg, inv } = await suite.blind(publicKey, token);
  return {
    code,
    token,
    blinded: text(blindedMsg),
    async finish(signature) {
      const signed = Buffer.from(signature, 'base64url');
      return {
        _token: text(token),
        _signature: text(await suite.finalize(publicKey, token, signed, inv)),
      };
    },
  };
}

/** What the server says to it. */
export async function sign(
  phone: Visitor,
  path: string,
  { code, blinded }: Pick<Asked, 'code' | 'blinded'>,
): Promise<{ status: number; signature?: string; fault?: string; said?: string }> {
  const body = new URLSearchParams({ _code: code, blinded });
  const answer = await phone.raw(`${path}/sign`, { method: 'POST', body });
  return { status: answer.status, ...(await answer.json()) };
}

/** The whole exchange. */
export async function exchange(phone: Visitor, path: string, code: string) {
  const asked = await askFor(code, (await phone.get(path)).html);
  const { signature, fault } = await sign(phone, path, asked);
  if (!signature) throw new Error(`no signature: ${fault}`);
  return asked.finish(signature);
}
