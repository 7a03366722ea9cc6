import { CONTENT_FOLDER } from '../../src/config.ts';
import { type ContentFiles, readContentFiles } from '../../src/repository/content-files.ts';

/** One fault that a contributor can make, as a change to a copy of the real content. */
export interface Fault {
  readonly name: string;
  readonly file: string;
  /** The text of the file with the fault in it, or `undefined` to remove the file. */
  readonly breakText: (text: string) => string | undefined;
  /** What the message has to name beside the file. */
  readonly message: RegExp;
}

const replace =
  (pattern: RegExp | string, replacement: string) =>
  (text: string): string => {
    const changed = text.replace(pattern, replacement);
    if (changed === text) throw new Error(`${String(pattern)} is not in the file, so nothing was broken`);
    return changed;
  };

const decompose = (text: string): string => text.normalize('NFD');

export const FAULTS: readonly Fault[] = [
  {
    name: 'YAML that cannot be parsed',
    file: 'codes/451/en.yaml',
    breakText: (text) => `${text}\nbroken: [unclosed\n`,
    message: /line \d+: can't be parsed/u,
  },
  {
    name: 'an unknown field',
    file: 'codes/451/facts.yaml',
    breakText: (text) => `${text}\nseverity: high\n`,
    message: /unknown field "severity"/u,
  },
  { name: 'a missing language', file: 'codes/550/vi.yaml', breakText: () => undefined, message: /is missing/u },
  {
    name: 'an empty text',
    file: 'codes/550/ru.yaml',
    breakText: replace(/^gloss: .*$/mu, 'gloss: ""'),
    message: /gloss: .*(?:empty|small)/iu,
  },
  {
    name: 'an unknown stage',
    file: 'codes/451/facts.yaml',
    breakText: replace('dataEnd', 'afterData'),
    message: /stages\.0\.at.*afterData.*allowed: .*dataEnd/u,
  },
  {
    name: 'a code that disagrees with its folder',
    file: 'codes/451/facts.yaml',
    breakText: replace('code: 451', 'code: 452'),
    message: /code: found 452; allowed: 451/u,
  },
  {
    name: 'an enhanced code of another class',
    file: 'codes/451/facts.yaml',
    breakText: replace('code: 4.3.0', 'code: 5.3.0'),
    message: /enhanced\.\d+\.code: found 5\.3\.0; allowed: 4\.x\.x/u,
  },
  {
    name: 'a cited section that does not exist',
    file: 'codes/451/facts.yaml',
    breakText: replace('RFC 5321 §4.2.3', 'RFC 5321 §4.9.9'),
    message: /definedIn\.0: found "RFC 5321 §4\.9\.9"; RFC 5321 has no section 4\.9\.9/u,
  },
  {
    name: 'a name that another code has',
    file: 'codes/451/facts.yaml',
    breakText: replace('name: Local Error', 'name: Mailbox Unavailable'),
    message: /name: "Mailbox Unavailable" is the name of 450 too/u,
  },
  {
    name: 'text that is not in NFC',
    file: 'codes/451/vi.yaml',
    breakText: decompose,
    message: /line \d+: is not in Unicode NFC/u,
  },
  {
    name: 'a look-alike Latin letter inside a Cyrillic word',
    file: 'codes/451/ru.yaml',
    breakText: replace(/сервер/u, 'cервер'),
    message: /"cервер\p{L}*" mixes Cyrillic and Latin letters/u,
  },
  {
    name: 'an HTML tag in prose',
    file: 'codes/451/en.yaml',
    breakText: replace(/^gloss: /mu, 'gloss: <b>bold</b> '),
    message: /gloss: holds the tag "<b>"/u,
  },
  {
    name: 'a script in prose',
    file: 'codes/451/id.yaml',
    breakText: replace(/^now: .*$/mu, 'now: <script>alert(451)</script> Kode 451.'),
    message: /now: holds the tag "<script>"/u,
  },
  {
    name: 'a term that the glossary forbids',
    file: 'codes/451/id.yaml',
    breakText: replace(/^now: .*$/mu, 'now: Tunggu kode 451 di antrian.'),
    message: /now: uses "antrian", which the glossary forbids/u,
  },
  {
    name: 'a missing plural form',
    file: 'ui/ru.json',
    breakText: replace(/^.*"codes\.count_few".*\n/mu, ''),
    message: /codes\.count_few: is missing/u,
  },
  {
    name: 'a missing UI text',
    file: 'ui/vi.json',
    breakText: replace(/^.*"section\.fix".*\n/mu, ''),
    message: /section\.fix: is missing/u,
  },
  {
    name: 'a missing variable in a sentence template',
    file: 'ui/id.json',
    breakText: replace(/("verdict\.apart": ".*?)\{\{second\}\}/u, '$1'),
    message: /verdict\.apart: has the variables \{\{first\}\} \{\{firstStages\}\} \{\{secondStages\}\}; allowed/u,
  },
  {
    name: 'a cause without its text',
    file: 'codes/451/ru.yaml',
    breakText: replace(/^ {2}lost-connection:/mu, '  lost-conection:'),
    message: /when: found .*lost-conection.*allowed: .*lost-connection/u,
  },
  {
    name: 'a step that only one language has',
    file: 'codes/451/vi.yaml',
    breakText: replace(/^( {2}receivingAdmin:\n)/mu, '$1    - Xem nhật ký của bộ lọc.\n'),
    message: /has description .*; en has description/u,
  },
  {
    name: 'steps to fix a success',
    file: 'codes/250/en.yaml',
    breakText: replace(/^next:/mu, 'fix:'),
    message: /fix: is not for 250; allowed: next/u,
  },
  {
    name: 'a success that is called an error',
    file: 'codes/250/en.yaml',
    breakText: replace(/^gloss: .*$/mu, 'gloss: no error at all'),
    message: /gloss: "no error at all" calls 250 an error/u,
  },
  {
    name: 'a sentence that stands twice on a page',
    file: 'codes/451/en.yaml',
    breakText: (text: string): string => {
      const now = /^now: (?<sentence>.*)$/mu.exec(text)?.groups?.['sentence'] ?? '';
      return text.replace(/^( {2}receivingAdmin:\n)/mu, `$1    - ${now}\n`);
    },
    message: /repeats the sentence/u,
  },
  {
    name: 'a clause that cannot be joined',
    file: 'codes/451/ru.yaml',
    breakText: replace(/^contrast: .*$/mu, 'contrast: Сервер сообщает о своей неполадке'),
    message: /contrast: found "Сервер сообщает.*allowed: /u,
  },
  {
    name: 'a code that names itself as a neighbour',
    file: 'codes/451/facts.yaml',
    breakText: replace('seeAlso: [450', 'seeAlso: [451'),
    message: /seeAlso: names the code itself \(451\)/u,
  },
  {
    name: 'a typed no-break space',
    file: 'codes/451/ru.yaml',
    breakText: replace(/^(contrast: ответ(?:ом)?) /mu, '$1\u00a0'),
    message: /no-break/u,
  },
  {
    name: 'a relation without its text',
    file: 'relations/ru.yaml',
    breakText: replace(/^ {2}greylisting: .*\n/mu, ''),
    message: /habits\.greylisting: is missing/u,
  },
  {
    name: 'a note on a pair that misses a language',
    file: 'pairs/450-vs-550/vi.yaml',
    breakText: () => undefined,
    message: /is missing/u,
  },
  {
    name: 'a program message without the code that came',
    file: 'programs/messages.yaml',
    breakText: replace('Invalid login: {got} …', 'Invalid login'),
    message: /messages\.auth: /u,
  },
  {
    name: 'a chosen dialogue that does not exist',
    file: 'transcripts/chosen.yaml',
    breakText: replace('postfix/greylist-450', 'postfix/greylist-999'),
    message: /450: found postfix\/greylist-999; content\/transcripts has no such dialogue/u,
  },
  {
    name: 'a session that lacks one of the replies it was captured for',
    file: 'transcripts/smtp-server.yaml',
    breakText: replace(/(also:\n {4}- code: )\d{3}/u, '$1299'),
    message: /holds no reply 299/u,
  },
  {
    name: 'a command to try that is aimed at the server of somebody else',
    file: 'codes/450/facts.yaml',
    breakText: replace('swaks --server mail.example.com', 'swaks --server mail.example.net'),
    message: /tryIt\.command: is no swaks command; allowed: swaks --server mail\.example\.com/u,
  },
  {
    name: 'a command to try without its sentence',
    file: 'codes/450/vi.yaml',
    breakText: replace(/^tryIt: .*\n/mu, ''),
    message: /tryIt: is missing; the facts have a command/u,
  },
  {
    name: 'a command to try that was run against another reply',
    file: 'codes/450/facts.yaml',
    breakText: replace('ranAgainst: [postfix/greylist-450]', 'ranAgainst: [postfix/auth-535]'),
    message: /tryIt\.ranAgainst: found postfix\/auth-535, which was not captured for 450/u,
  },
  {
    name: 'a file under a name that nobody reads',
    file: 'codes/451/fr.yaml',
    breakText: () => 'gloss: panne locale',
    message: /is no file the site reads/u,
  },
];

/** The real content with one fault in it. */
export const withFault = (fault: Fault): ContentFiles => {
  const files = new Map(readContentFiles(CONTENT_FOLDER));
  const broken = fault.breakText(files.get(fault.file) ?? '');
  if (broken === undefined) files.delete(fault.file);
  else files.set(fault.file, broken);
  return files;
};
