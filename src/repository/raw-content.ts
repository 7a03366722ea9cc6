import { z } from 'astro/zod';
import { ALL_CODES, PAIRED_CODES } from '../codes/catalogue.ts';
import {
  type EnhancedMeanings,
  enhancedMeaningsSchema,
  type RegistryRow,
  registryRowSchema,
} from '../codes/enhanced-code.ts';
import { type ChosenDialogues, chosenDialoguesSchema, type Dialogue, dialogueSchema } from '../codes/dialogue.ts';
import { type CodeFacts, factsSchema } from '../codes/facts.ts';
import { explainedProseSchema, pairedProseSchema } from '../codes/prose.ts';
import type { ExplainedProse, PairedProse } from '../codes/prose.ts';
import { type RfcSections, rfcSectionsSchema } from '../codes/rfc-sections.ts';
import {
  type RelationFacts,
  relationFactsSchema,
  type RelationProse,
  relationProseSchema,
} from '../comparison/relation-facts.ts';
import { type Glossary, glossarySchema } from '../languages/glossary.ts';
import { type ProgramMessages, programMessagesSchema } from '../comparison/program-message.ts';
import { type NoteProse, noteFactsSchema, noteProseSchema } from '../comparison/pair-note.ts';
import { byLocale, type Locale, LOCALES } from '../languages/locales.ts';
import type { Messages } from '../languages/messages.ts';
import type { ContentFiles } from './content-files.ts';
import { type ProblemLog, readDocument } from './document.ts';
import { type AskWords, askWordsSchema } from './ask-words.ts';
import { type PagesProse, pagesProseSchema } from './pages-prose.ts';

export type AnyProse = PairedProse | ExplainedProse;

export interface RawCode {
  readonly code: number;
  readonly paired: boolean;
  readonly facts: CodeFacts | undefined;
  readonly prose: Readonly<Record<Locale, AnyProse | undefined>>;
}

/** A note by hand on one pair. */
export interface RawNote {
  /** `450-vs-550`. */
  readonly slug: string;
  readonly sources: readonly string[] | undefined;
  readonly prose: Readonly<Record<Locale, NoteProse | undefined>>;
}

/** Each file read by its schema, not yet compared with the others. `undefined` where a file could not be read. */
export interface RawContent {
  readonly files: ContentFiles;
  readonly codes: readonly RawCode[];
  readonly registry: readonly RegistryRow[] | undefined;
  readonly enhanced: Readonly<Record<Locale, EnhancedMeanings | undefined>>;
  readonly rfcSections: RfcSections | undefined;
  readonly relations: RelationFacts | undefined;
  readonly relationProse: Readonly<Record<Locale, RelationProse | undefined>>;
  readonly programMessages: ProgramMessages | undefined;
  readonly askWords: Readonly<Record<Locale, AskWords | undefined>>;
  readonly messages: Readonly<Record<Locale, Messages | undefined>>;
  readonly pages: Readonly<Record<Locale, PagesProse | undefined>>;
  readonly glossary: Glossary | undefined;
  readonly notes: readonly RawNote[];
  /** Captured dialogues by the file they stand in. */
  readonly dialogues: ReadonlyMap<string, readonly Dialogue[]>;
  readonly chosenDialogues: ChosenDialogues | undefined;
}

/** The servers whose dialogues were captured, one file each under `content/transcripts`. */
export const CAPTURED_SERVERS = [
  'aiosmtpd',
  'courier',
  'dovecot',
  'exim',
  'haraka',
  'net-server-mail',
  'opensmtpd',
  'postfix',
  'sendmail',
  'smtp-server',
] as const;

const transcriptFile = (server: string): string => `transcripts/${server}.yaml`;

const messagesSchema = z.record(z.string(), z.string().trim().min(1));

const readCode = (files: ContentFiles, code: number, log: ProblemLog): RawCode => {
  const paired = (PAIRED_CODES as readonly number[]).includes(code);
  const proseSchema: z.ZodType<AnyProse> = paired ? pairedProseSchema : explainedProseSchema;
  return {
    code,
    paired,
    facts: readDocument(files, `codes/${code}/facts.yaml`, factsSchema, log),
    prose: byLocale((locale) => readDocument(files, `codes/${code}/${locale}.yaml`, proseSchema, log)),
  };
};

const NOTE_FILE = /^pairs\/(?<slug>\d{3}-vs-\d{3})\//u;

/** The pairs that have a note, by the folders there are. */
const notedPairs = (files: ContentFiles): readonly string[] => [
  ...new Set([...files.keys()].flatMap((file) => NOTE_FILE.exec(file)?.groups?.['slug'] ?? [])),
];

const readNote = (files: ContentFiles, slug: string, log: ProblemLog): RawNote => ({
  slug,
  sources: readDocument(files, `pairs/${slug}/facts.yaml`, noteFactsSchema, log)?.sources,
  prose: byLocale((locale) => readDocument(files, `pairs/${slug}/${locale}.yaml`, noteProseSchema, log)),
});

/** Every path the content may hold; a file under another name would be silently ignored, so it is refused. */
const expectedFiles = (files: ContentFiles): ReadonlySet<string> => {
  const perLocale = ['ask', 'enhanced', 'pages', 'relations'].flatMap((folder) =>
    LOCALES.map((locale) => `${folder}/${locale}.yaml`),
  );
  const perCode = ALL_CODES.flatMap((code) => ['facts', ...LOCALES].map((name) => `codes/${code}/${name}.yaml`));
  const perNote = notedPairs(files).flatMap((slug) =>
    ['facts', ...LOCALES].map((name) => `pairs/${slug}/${name}.yaml`),
  );
  const ui = LOCALES.map((locale) => `ui/${locale}.json`);
  const single = [
    'enhanced/registry.yaml',
    'relations/relations.yaml',
    'programs/messages.yaml',
    'references/rfc-sections.json',
    'glossary.yaml',
    'transcripts/chosen.yaml',
    ...CAPTURED_SERVERS.map(transcriptFile),
    'history.json',
  ];
  return new Set([...perCode, ...perNote, ...perLocale, ...ui, ...single]);
};

/** Reads all content files by their schemas and logs what does not fit. */
export const readRawContent = (files: ContentFiles, log: ProblemLog): RawContent => {
  const expected = expectedFiles(files);
  for (const file of files.keys()) {
    if (!expected.has(file)) log.add(file, '', 'is no file the site reads; see CONTRIBUTING.md for the names allowed');
  }
  return {
    files,
    codes: ALL_CODES.map((code) => readCode(files, code, log)),
    registry: readDocument(files, 'enhanced/registry.yaml', z.array(registryRowSchema).min(1), log),
    enhanced: byLocale((locale) => readDocument(files, `enhanced/${locale}.yaml`, enhancedMeaningsSchema, log)),
    rfcSections: readDocument(files, 'references/rfc-sections.json', rfcSectionsSchema, log),
    relations: readDocument(files, 'relations/relations.yaml', relationFactsSchema, log),
    relationProse: byLocale((locale) => readDocument(files, `relations/${locale}.yaml`, relationProseSchema, log)),
    programMessages: readDocument(files, 'programs/messages.yaml', programMessagesSchema, log),
    askWords: byLocale((locale) => readDocument(files, `ask/${locale}.yaml`, askWordsSchema, log)),
    messages: byLocale((locale) => readDocument(files, `ui/${locale}.json`, messagesSchema, log)),
    pages: byLocale((locale) => readDocument(files, `pages/${locale}.yaml`, pagesProseSchema, log)),
    glossary: readDocument(files, 'glossary.yaml', glossarySchema, log),
    notes: notedPairs(files).map((slug) => readNote(files, slug, log)),
    dialogues: new Map(
      CAPTURED_SERVERS.map(transcriptFile).map((file) => [
        file,
        readDocument(files, file, z.array(dialogueSchema).min(1), log) ?? [],
      ]),
    ),
    chosenDialogues: readDocument(files, 'transcripts/chosen.yaml', chosenDialoguesSchema, log),
  };
};
