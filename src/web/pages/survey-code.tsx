import { exchangeCode, readCode, tokenKey } from '../../actions/access-code.ts';
import { listCodeKeys } from '../../actions/access-code-issue.ts';
import {
  CODE_FIELD,
  type CodeFault,
  type GivenCode,
  readBase64url,
  SIGNATURE_FIELD,
  TOKEN_FIELD,
} from '../../core/access-code.ts';
import { readKey } from '../../core/response.ts';
import { type FilledIn, type Survey, submissionOf } from '../../core/survey.ts';
import { fingerprintOf } from '../../kit/blind-rsa.ts';
import { accessCodeText } from '../../text/access-code.ts';
import { surveyHref } from '../../ui/survey.tsx';
import { CodeKey } from '../../ui/survey-code.tsx';
import { KEY_FIELD } from '../../ui/survey-review.tsx';
import { json } from '../answer.ts';
import { samePage, surveyLanguage } from '../survey-answer.tsx';
import { type Handler, Typed, type Visit } from '../visit.ts';
import { FORM_BYTES, place, unavailable } from './survey-place.tsx';

/** What a form says of a code; undefined where the survey uses none. */
export function givenCode({ codes }: Survey, typed: Typed): GivenCode | undefined {
  if (!codes) return undefined;
  return {
    typed: typed.get(CODE_FIELD).slice(0, 40),
    token: typed.get(TOKEN_FIELD).slice(0, 500),
    signature: typed.get(SIGNATURE_FIELD).slice(0, 500),
  };
}

/** What is wrong with it, before the answers are looked through; nothing is spent yet. */
export async function checkedCode(
  visit: Visit,
  survey: Survey,
  given: GivenCode | undefined,
): Promise<{ readonly fault?: CodeFault; readonly seconds?: number }> {
  const { codes } = survey;
  if (!codes || !given) return {};
  if (given.token) {
    return tokenKey(codes, given.token, given.signature) ? {} : { fault: 'tokenBad' };
  }
  const read = await guarded(visit, () => readCode(visit.house, survey, given.typed));
  return 'ticket' in read ? {} : read;
}

/** Takes answers in with a token, or with the ticket itself where no script ran. */
export async function sendCoded(
  visit: Visit,
  survey: Survey,
  filledIn: FilledIn,
  { given, typed }: { readonly given: GivenCode; readonly typed: Typed },
): Promise<
  'kept' | 'tryAgain' | 'noKey' | { readonly fault?: CodeFault; readonly seconds?: number }
> {
  const { intake } = visit.house;
  const key = survey.codes && tokenKey(survey.codes, given.token, given.signature);
  if (key) {
    const submission = submissionOf(survey, filledIn, key);
    return submission ? intake.submit(submission) : 'tryAgain';
  }
  if (given.token) return { fault: 'tokenBad' };
  const formKey = readKey(typed.get(KEY_FIELD));
  const submission = formKey && submissionOf(survey, filledIn, formKey);
  if (!submission) return 'noKey';
  const read = await guarded(visit, () => readCode(visit.house, survey, given.typed, true));
  if (!('ticket' in read)) return read;
  const taken = await intake.submitWith(read.ticket, submission);
  return taken === 'spent' ? { fault: 'codeUsed' } : taken;
}

/** Wrong codes are counted by network, in memory; when there were too many, right ones wait too. */
async function guarded<T extends object>(
  { house, channel, now }: Visit,
  read: () => Promise<T | { readonly fault: CodeFault }>,
): Promise<T | { readonly fault?: CodeFault; readonly seconds?: number }> {
  const seconds = house.guesses.full(channel.address, now.getTime());
  if (seconds !== undefined) return { seconds };
  const found = await read();
  if ('fault' in found && found.fault === 'codeUnknown') {
    house.guesses.wait(channel.address, now.getTime());
  }
  return found;
}

/** For the script of the page: a blind signature for a code. */
export const signSurvey: Handler = async (visit) => {
  const at = await place(visit);
  if ('kind' in at) return at;
  const { found } = at;
  if (found.is !== 'open') return json({ said: accessCodeText[surveyLanguage(visit)].closed }, 409);
  const body = Buffer.from(await visit.bytes(FORM_BYTES)).toString('utf8');
  return signFor(visit, found.survey, new Typed(new URLSearchParams(body)));
};

/** The key that signs for codes of this survey, the same for everybody who asks. */
export const surveyKey: Handler = async (visit) => {
  const at = await place(visit);
  if ('kind' in at) return at;
  const { found, door } = at;
  if (found.is !== 'open') return unavailable(visit, at);
  const { survey } = found;
  const language = surveyLanguage(visit);
  const key = survey.codes && Buffer.from(survey.codes.publicKey ?? []).toString('base64');
  return samePage(visit, ['key', door, survey.agency, survey.cycleId, key], () => ({
    title: accessCodeText[language].keyTitle,
    path: surveyHref(door, survey.agency.linkCode, 'th', '/key'),
    body: <CodeKey door={door} survey={survey} language={language} />,
  }));
};

/** Signs blindly for a code, for the script of the page. */
async function signFor(visit: Visit, survey: Survey, typed: Typed) {
  const t = accessCodeText[surveyLanguage(visit)];
  const blinded = readBase64url(typed.get('blinded'));
  const exchanged = blinded
    ? await guarded(visit, () => exchangeCode(visit.house, survey, typed.get(CODE_FIELD), blinded))
    : { fault: 'tokenBad' as const };
  if ('signature' in exchanged) {
    return json({ signature: Buffer.from(exchanged.signature).toString('base64url') });
  }
  const { fault, seconds } = exchanged;
  if (seconds !== undefined) return json({ said: t.wait(seconds) }, 429);
  return json({ fault, said: t.faults[fault ?? 'codeUnknown'] }, 422);
}

/** The public keys of a cycle, for whoever wants to compare. */
export const codeKeys: Handler = async (visit) => {
  const { fiscalYear, name, keys } = await visit.perform(listCodeKeys, {
    cycleId: visit.params.cycleId,
  });
  return json({
    fiscalYear,
    name,
    algorithm: 'RSABSSA-SHA384-PSS-Deterministic (RFC 9474), 2048 bits',
    fingerprint: 'first 128 bits of SHA-256 of the key as SubjectPublicKeyInfo DER',
    keys: keys.map(({ agencyCode, nameTh, nameEn, channel, publicKey }) => ({
      agencyCode,
      nameTh,
      nameEn,
      channel,
      fingerprint: fingerprintOf(publicKey),
      publicKey: publicKey.toString('base64'),
    })),
  });
};
