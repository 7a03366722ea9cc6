/** Stands for every character of a number that is certainly no reply code. */
export const MASKED = '\uFFFC';

/**
 * Numbers that look like reply codes and are none. Every quantifier is bounded, so that no input makes a pattern
 * look at the same characters again and again.
 */
const NOISE: readonly RegExp[] = [
  // Headers of a mail that name machines, times and ids, with their folded lines.
  /^(?:received|message-id|references|in-reply-to|dkim-signature|arc-[a-z-]{1,30}|x-(?!failed)[a-z-]{1,40}|content-[a-z-]{1,30}|mime-version|return-path|date|arrival-date)[ \t]?:.{0,998}(?:\n[ \t]{1,20}(?!diagnostic).{0,998}){0,12}/gimu,
  /\bhttps?:\/\/[^\s"'<>]{1,400}/giu,
  // Mail addresses and message ids.
  /[^\s<>"'(),;:=[\]]{1,120}@[^\s<>"'(),;:[\]]{1,120}/gu,
  /(?<![\d.])\d{1,3}(?:\.\d{1,3}){3,6}(?::\d{1,5})?/gu,
  // IPv6 addresses and times of day.
  /(?<![\w:])(?:[\da-f]{1,4}:{1,2}){2,8}[\da-f]{0,4}(?:[.,]\d{1,6})?/giu,
  // HTTP has numbers of the same shape.
  /\bHTTP\/\d(?:\.\d)?"?\s{1,4}\d{3}/giu,
  /\b(?:40[0-9] (?:bad request|unauthorized|forbidden|not found)|500 internal server error|502 bad gateway|503 service (?:temporarily )?unavailable|504 gateway time-?out)\b/giu,
  /(?:§|\b(?:sections?|bagian|mục|раздел\p{L}{0,3}))\s{0,3}\d{1,3}(?:\.\d{1,3}){0,5}/giu,
  // Versions: the product, then the number.
  /\b(?:postfix|exim|sendmail|opensmtpd|courier|dovecot|haraka|nodemailer|nginx|apache|openssl|python|php|ruby|node|symfony|laravel|mailkit|swift ?mailer|phpmailer|django|version|ver|v)[ :\t=/-]{0,3}v?\d{1,4}(?:\.\d{1,5}){1,4}/giu,
  /\b(?:line|dòng|baris|строк\p{L}{0,3})[ :]{1,2}\d{1,6}/giu,
  /\+\d[\d ()-]{6,18}\d|\(\d{3}\) ?\d{3}-\d{4}/gu,
  /(?:[$€£¥₽₫]|\bRp)\s?\d[\d.,]{0,15}/gu,
  /(?<![\w.])\d{1,9}(?:[.,]\d{1,6})?\s?(?:ms|s|sec|seconds|minutes|hours|days|KB|kB|MB|GB|bytes|users|messages|mails|emails|recipients in|EUR|USD|IDR|VND|руб\p{L}{0,3}|писем|пользовател\p{L}{0,3}|pesan di|pengguna|thư trong|người dùng|%)(?![\p{L}\d])/gu,
];

/** Puts {@link MASKED} over numbers that are no reply codes: addresses, times, ports, sizes, versions… Same length. */
export const maskNoise = (text: string): string =>
  NOISE.reduce((masked, pattern) => masked.replaceAll(pattern, (found) => found.replaceAll(/[^\n]/gu, MASKED)), text);
