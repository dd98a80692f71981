/**
 * The header under which a file is saved: a name that no folder and no header can take for something
 * else, in letters of any script. Quotes, breaks, letters turned round and halves of letters are gone.
 */
export function savedAs(given: string): string {
  const name = safeName(given);
  const ascii = name.replace(/[^\x20-\x7e]/g, '_');
  const encoded = encodeURIComponent(name).replace(
    /['()*!]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}

const LONGEST = 120;

function safeName(given: string): string {
  const plain = given
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu, '')
    .replace(/[\\/:*?"<>|%;]/g, '-');
  const dot = plain.lastIndexOf('.');
  const ending = dot > 0 && plain.length - dot <= 6 ? plain.slice(dot) : '';
  const stem = [...plain.slice(0, plain.length - ending.length)].slice(0, LONGEST).join('');
  return `${stem.replace(/^[.\s]+|[.\s]+$/g, '') || 'file'}${ending.trim()}`;
}
