import type { ReplyCode } from '../codes/reply-code.ts';
import { byLocale } from '../languages/locales.ts';
import { capturesOf } from './captures.ts';
import { CONTENT_CHECKS } from './checks/index.ts';
import { textIsNormalized } from './checks/text-checks.ts';
import type { Content, PairNote } from './content.ts';
import type { ContentFiles } from './content-files.ts';
import { ContentError } from './content-problem.ts';
import { createProblemLog } from './document.ts';
import { type RawCode, type RawContent, type RawNote, readRawContent } from './raw-content.ts';

/** Only for values that a logged problem would have made missing: by then the content has been refused. */
const present = <T>(value: T | undefined, what: string): T => {
  if (value === undefined) throw new Error(`${what} is missing although the content passed its checks`);
  return value;
};

const joinCode = ({ code, facts, prose }: RawCode): ReplyCode => {
  const joined = present(facts, `facts of ${code}`);
  const texts = byLocale((locale) => present(prose[locale], `prose of ${code} in ${locale}`));
  // The list a code stands in decided which schema its prose was read by, so the casts below only say what is known.
  return joined.readInstead
    ? { kind: 'explained', facts: joined, readInstead: joined.readInstead, prose: texts as never }
    : { kind: 'paired', facts: joined, prose: texts as never };
};

const joinNote = ({ slug, sources, prose }: RawNote): [string, PairNote] => [
  slug,
  {
    sources: present(sources, `sources of the note on ${slug}`),
    prose: byLocale((locale) => present(prose[locale], `note on ${slug} in ${locale}`)),
  },
];

const join = (raw: RawContent): Content => ({
  codes: raw.codes.map(joinCode),
  registry: present(raw.registry, 'the registry'),
  enhanced: byLocale((locale) => present(raw.enhanced[locale], `enhanced codes in ${locale}`)),
  rfcSections: present(raw.rfcSections, 'the list of RFC sections'),
  relations: present(raw.relations, 'the relations'),
  relationProse: byLocale((locale) => present(raw.relationProse[locale], `relations in ${locale}`)),
  notes: Object.fromEntries(raw.notes.map(joinNote)),
  dialogues: [...raw.dialogues.values()].flat(),
  captures: capturesOf(raw.dialogues, raw.files),
  chosenDialogues: present(raw.chosenDialogues, 'the chosen dialogues'),
  askWords: byLocale((locale) => present(raw.askWords[locale], `words in ${locale}`)),
  programMessages: present(raw.programMessages, 'the messages of programs'),
  messages: byLocale((locale) => present(raw.messages[locale], `UI texts in ${locale}`)),
  pages: byLocale((locale) => present(raw.pages[locale], `pages in ${locale}`)),
});

/**
 * Reads, checks and joins the content: the only way from files to pages.
 * Throws a {@link ContentError} that names every problem with its file and field.
 * `parseContent(readContentFiles('content')).codes` are all codes in ascending order.
 */
export const parseContent = (files: ContentFiles): Content => {
  const log = createProblemLog();
  const raw = readRawContent(files, log);
  textIsNormalized(raw, log);
  // A file that can't be read would make every rule about it fail too; what is wrong with the file comes first.
  if (log.problems.length > 0) throw new ContentError(log.problems);
  for (const check of CONTENT_CHECKS) check(raw, log);
  if (log.problems.length > 0) throw new ContentError(log.problems);
  return join(raw);
};
