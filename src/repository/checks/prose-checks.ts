import { STEP_ACTORS } from '../../codes/prose.ts';
import { isFailure } from '../../codes/reply-class.ts';
import { byLocale, DEFAULT_LOCALE, type Locale, LOCALES } from '../../languages/locales.ts';
import type { ProblemLog } from '../document.ts';
import type { AnyProse, RawCode, RawContent } from '../raw-content.ts';

const sameKeys = (found: readonly string[], wanted: readonly string[]): boolean =>
  found.length === wanted.length && wanted.every((key, index) => found[index] === key);

const proseOf = (content: RawContent): readonly { raw: RawCode; locale: Locale; file: string; prose: AnyProse }[] =>
  content.codes.flatMap((raw) =>
    LOCALES.flatMap((locale) => {
      const prose = raw.prose[locale];
      return prose ? [{ raw, locale, file: `codes/${raw.code}/${locale}.yaml`, prose }] : [];
    }),
  );

/** Each cause and each disputed point of the facts has its text, in the order of the facts; so has the command to try. */
export const proseFollowsTheFacts = (content: RawContent, log: ProblemLog): void => {
  for (const { raw, file, prose } of proseOf(content)) {
    if (!raw.facts) continue;
    const causes = raw.facts.causes.map(({ id }) => id);
    const disputed = raw.facts.disputed.map(({ id }) => id);
    if (!sameKeys(Object.keys(prose.when), causes))
      log.add(file, 'when', `found ${Object.keys(prose.when).join(', ')}; allowed: ${causes.join(', ')}`);
    const found = Object.keys(prose.disputed ?? {});
    if (!sameKeys(found, disputed))
      log.add(file, 'disputed', `found ${found.join(', ') || 'nothing'}; allowed: ${disputed.join(', ') || 'nothing'}`);
    if (prose.tryIt !== undefined && !raw.facts.tryIt)
      log.add(file, 'tryIt', 'found a text; the facts have no command for it');
    if (prose.tryIt === undefined && raw.facts.tryIt) log.add(file, 'tryIt', 'is missing; the facts have a command');
  }
};

/** A failure has `fix`, a success or intermediate reply has `next`: nothing is broken there. */
export const stepsFitTheClass = (content: RawContent, log: ProblemLog): void => {
  for (const { raw, file, prose } of proseOf(content)) {
    const [wanted, wrong] = isFailure(raw.code) ? (['fix', 'next'] as const) : (['next', 'fix'] as const);
    if (!prose[wanted]) log.add(file, wanted, `is missing; ${raw.code} needs it`);
    if (prose[wrong]) log.add(file, wrong, `is not for ${raw.code}; allowed: ${wanted}`);
  }
};

const shapeOf = (prose: AnyProse): string => {
  const byActor = prose.fix ?? prose.next ?? {};
  const steps = STEP_ACTORS.flatMap((actor) => (byActor[actor] ? [`${actor} ${byActor[actor].length}`] : []));
  const origin = 'origin' in prose ? `, origin ${prose.origin.length}` : '';
  return `description ${prose.description.length}, ${steps.join(', ')}${origin}`;
};

/** What is said in one language is said in all: the same number of paragraphs, steps and actors. */
export const languagesSayTheSame = (content: RawContent, log: ProblemLog): void => {
  for (const { code, prose } of content.codes) {
    const model = prose[DEFAULT_LOCALE];
    if (!model) continue;
    for (const locale of LOCALES) {
      const other = prose[locale];
      if (other && shapeOf(other) !== shapeOf(model)) {
        log.add(`codes/${code}/${locale}.yaml`, '', `has ${shapeOf(other)}; ${DEFAULT_LOCALE} has ${shapeOf(model)}`);
      }
    }
  }
};

const CLAUSES = ['contrast', 'answerWith', 'proves', 'now', 'look', 'avoid'] as const;
type Clause = (typeof CLAUSES)[number];

/** How the clauses begin that are joined with another code's clause; `#` stands for the code. */
const CLAUSE_START: Readonly<Record<Locale, Readonly<Record<Clause, string>>>> = {
  en: {
    contrast: '# ',
    answerWith: 'answer # when ',
    proves: '# proves ',
    now: '.*#',
    look: 'for # look',
    avoid: 'after # it is no use to ',
  },
  id: {
    contrast: 'kode # ',
    answerWith: 'balas dengan kode # jika ',
    proves: 'kode # ',
    now: '.*#',
    look: 'untuk kode #',
    avoid: 'setelah kode #',
  },
  vi: {
    contrast: 'mã # ',
    answerWith: 'trả về mã # khi ',
    proves: 'mã # ',
    now: '.*#',
    look: 'với mã #',
    avoid: 'sau mã #',
  },
  ru: {
    contrast: 'ответ(?:ом)? # ',
    answerWith: 'отвечайте кодом #, если ',
    proves: 'ответ # ',
    now: '.*#',
    look: 'при ответе # смотрите',
    avoid: 'после ответа # бесполезно ',
  },
};

/** Clauses that are joined into one sentence begin alike and end without a full stop. */
export const clausesCanBeJoined = (content: RawContent, log: ProblemLog): void => {
  for (const { raw, locale, file, prose } of proseOf(content)) {
    if (!('contrast' in prose)) continue;
    for (const clause of CLAUSES) {
      const text = prose[clause];
      const start = CLAUSE_START[locale][clause].replace('#', String(raw.code));
      if (!new RegExp(`^${start}`, 'u').test(text)) {
        log.add(file, clause, `found "${text.slice(0, 30)}…"; allowed: ${start}…`);
      }
      if (/[.;]$/u.test(text))
        log.add(file, clause, 'ends with a full stop or semicolon; it is joined with another clause');
    }
  }
};

const ERROR_WORD: Readonly<Record<Locale, RegExp>> = {
  en: /\berrors?\b|\bfail/iu,
  id: /\berror\b|kesalahan|gagal/iu,
  vi: /lỗi|thất bại/iu,
  ru: /ошибк|сбой|отказ/iu,
};

/** The short name of a 2xx or 3xx never calls it an error, and no two codes share one. */
export const glossesAreRight = (content: RawContent, log: ProblemLog): void => {
  const seen = byLocale(() => new Map<string, number>());
  for (const { raw, locale, file, prose } of proseOf(content)) {
    const { gloss } = prose;
    const other = seen[locale].get(gloss);
    if (other !== undefined) log.add(file, 'gloss', `"${gloss}" is the short name of ${other} too`);
    seen[locale].set(gloss, raw.code);
    if (!isFailure(raw.code) && ERROR_WORD[locale].test(gloss))
      log.add(file, 'gloss', `"${gloss}" calls ${raw.code} an error; it is none`);
  }
};
