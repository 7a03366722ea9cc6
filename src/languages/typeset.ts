import type { Locale } from './locales.ts';

const NBSP = '\u00a0';
const WORD_JOINER = '\u2060';

/** What must not be torn apart at a line end, by language; the glossary's style rules say why. */
const KEEP_TOGETHER: Readonly<Record<Locale, readonly RegExp[]>> = {
  en: [/(?<=\bRFC) (?=\d)/gu, /(?<=\d) (?=MB\b|KB\b|bytes\b|minutes?\b|hours?\b|days?\b)/gu],
  id: [/(?<=\b(?:RFC|[Kk]ode|bagian)) (?=\d)/gu, /(?<=\d) (?=menit\b|jam\b|hari\b|MB\b|KB\b)/gu],
  vi: [/(?<=(?<!\p{L})(?:RFC|[Mm]ã)) (?=\d)/gu, /(?<=\d) (?=phút|giờ|ngày|MB\b|KB\b)/gu],
  ru: [
    / (?=—)/gu,
    /(?<=(?<![\p{L}\d])\p{L}{1,2}) (?=[\p{L}\d«(])/gu,
    /(?<=(?:RFC|раздел|[Кк]од|[Кк]ода|[Кк]оду|[Кк]одом|[Кк]оде|[Оо]твет|[Оо]твета|[Оо]твету|[Оо]тветом|[Оо]твете)) (?=\d)/gu,
    /(?<=\d) (?=(?:минут|час|дн|секунд|байт|раз|код|пар)\p{Ll}*)/gu,
  ],
};

const TWO_WORD_COMMANDS = /(?<=\bMAIL) (?=FROM\b)|(?<=\bRCPT) (?=TO\b)/gu;

/** "4–5 days": a range of numbers. */
const RANGE = /(?<=\d)–(?=\d)/gu;

/** English is written with typewriter quotes and set with real ones; the other languages type theirs. */
const curlyQuotes = (text: string): string => text.replace(/"([^"]*)"/gu, '“$1”').replace(/(?<=\p{L})'/gu, '’');

/**
 * Sets what keeps together at a line end in a language, and the quotes of English; the content holds plain spaces
 * only. `typeset('vi', 'mã 451')` joins the two with U+00A0.
 */
export const typeset = (locale: Locale, text: string): string =>
  [TWO_WORD_COMMANDS, ...KEEP_TOGETHER[locale]].reduce(
    (result, pattern) => result.replace(pattern, NBSP),
    (locale === 'en' ? curlyQuotes(text) : text).replace(RANGE, `${WORD_JOINER}–${WORD_JOINER}`),
  );

/** The inverse for programs that search or set a text themselves: `plainSpaces('mã\u00a0451')` has a plain space. */
export const plainSpaces = (text: string): string => text.replaceAll(NBSP, ' ').replaceAll(WORD_JOINER, '');
