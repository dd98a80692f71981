/** Thai digits, Buddhist-era dates and the one normal form in which Thai text is compared. */

const BANGKOK = 'Asia/Bangkok';

export function toArabicDigits(text: string): string {
  return text.replace(/[๐-๙]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0x0e20));
}

/**
 * For people who read Thai digits: ๒๕๖๘, e๔. An address of the net or of mail and the hash of an
 * edition stay as they are, since they are typed or compared letter for letter.
 */
export function toThaiDigits(text: string): string {
  return text.replace(AS_TYPED, (found) =>
    found.length > 1 ? found : String.fromCharCode(found.charCodeAt(0) + 0x0e20),
  );
}

const AS_TYPED =
  /\b(?:https?:\/\/|www\.)[\w\-.~:/?#[\]@!$&'()*+,;=%ก-๛]+|[\w.+-]+@[\w-]+\.[\w.-]+|\b(?=[\da-f]*[a-f])[\da-f]{16,}\b|\d/gi;

/** The calendar day in Thailand at this moment: `2026-11-21`. */
export function dayInThailand(now: Date): string {
  return DAY.format(now);
}

/** The first moment of the next day in Thailand, which is seven hours ahead and changes no clocks. */
export function midnightAfter(now: Date): number {
  const day = 86_400_000;
  const ahead = 7 * 3_600_000;
  return (Math.floor((now.getTime() + ahead) / day) + 1) * day - ahead;
}

// Dear to make and good for ever.
const DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: BANGKOK });

/** Thailand's fiscal year of a day, in the Buddhist era: it begins on 1 October. */
export function fiscalYearOf(day: string): number {
  const [year, month] = day.split('-').map(Number) as [number, number];
  return year + 543 + (month >= 10 ? 1 : 0);
}

/** `21 พฤศจิกายน 2569`, or `21 November 2026`. */
export function longDate(day: string, language: 'th' | 'en'): string {
  return LONG[language].format(new Date(`${day}T00:00:00Z`)).replace(/^(\S+ \S+) พ\.ศ\. /u, '$1 ');
}

const long = (locale: string) =>
  new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
const LONG = { th: long('th-TH-u-ca-buddhist-nu-latn'), en: long('en-GB') };

/** `21 พ.ย. 2569 10:41` in Thailand's time. */
export function shortMoment(at: Date, language: 'th' | 'en'): string {
  return `${SHORT_DAY[language].format(at)} ${TIME.format(at)}`;
}

const short = (locale: string) =>
  new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: BANGKOK,
  });
const SHORT_DAY = { th: short('th-TH-u-ca-buddhist-nu-latn'), en: short('en-GB') };
const TIME = new Intl.DateTimeFormat('en-GB', {
  hour: '2-digit',
  minute: '2-digit',
  timeZone: BANGKOK,
});

/**
 * Text as it should be kept: sara am joined, doubled sara e made sara ae, a tone mark or thanthakhat
 * after its vowel, marks as a PDF has them made real ones, no invisible or control characters, single
 * spaces.
 */
export function tidy(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\uf700-\uf71a]/g, (glyph) => PLACED.charAt(glyph.charCodeAt(0) - 0xf700))
    .replace(/[\u200b-\u200d\u2060\ufeff\u00ad\p{Cs}]/gu, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(/\u0e40\u0e40/g, '\u0e41')
    .replace(/([\u0e48-\u0e4c])([\u0e31\u0e34-\u0e3a])/g, '$2$1')
    .replace(/\u0e4d([\u0e48-\u0e4b]?)\u0e32/g, '$1\u0e33')
    .replace(/\u0e33([\u0e48-\u0e4b])/g, '$1\u0e33')
    .trim();
}

/** The private letters of older Thai fonts, for marks moved aside or down and letters without their foot. */
const PLACED =
  '\u0e10\u0e34\u0e35\u0e36\u0e37\u0e48\u0e49\u0e4a\u0e4b\u0e4c\u0e48\u0e49\u0e4a\u0e4b' +
  '\u0e4c\u0e0d\u0e31\u0e4d\u0e47\u0e48\u0e49\u0e4a\u0e4b\u0e4c\u0e38\u0e39\u0e3a';

/** One form for comparing and searching: tidy, Arabic digits, lower case. */
export function searchForm(text: string): string {
  return toArabicDigits(tidy(text)).toLowerCase();
}
