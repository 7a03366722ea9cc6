import { formatCitation, parseCitation } from '../../codes/citation.ts';
import { type CodeFacts, isDefined } from '../../codes/facts.ts';
import { ALL_CODES, PAIRED_CODES } from '../../codes/catalogue.ts';
import { replyClassOf } from '../../codes/reply-class.ts';
import type { ProblemLog } from '../document.ts';
import type { RawContent } from '../raw-content.ts';

type FactsCheck = (facts: CodeFacts, file: string, log: ProblemLog, content: RawContent) => void;

const perCode =
  (check: FactsCheck) =>
  (content: RawContent, log: ProblemLog): void => {
    for (const { code, facts } of content.codes) {
      if (facts) check(facts, `codes/${code}/facts.yaml`, log, content);
    }
  };

/** The folder names the code. */
export const folderNamesTheCode = (content: RawContent, log: ProblemLog): void => {
  for (const { code, facts } of content.codes) {
    if (facts && facts.code !== code) {
      log.add(`codes/${code}/facts.yaml`, 'code', `found ${facts.code}; allowed: ${code}, the name of its folder`);
    }
  }
};

/** The first digit of an enhanced code is that of the reply code (RFC 2034 §4); 3yz replies have none. */
export const enhancedClassAgrees = perCode((facts, file, log) => {
  const replyClass = replyClassOf(facts.code);
  for (const [index, { code }] of facts.enhanced.entries()) {
    const field = `enhanced.${index}.code`;
    if (replyClass === 3) log.add(file, field, `found ${code}; a 3xx reply has no enhanced code (RFC 2034 §4)`);
    else if (Number(code[0]) !== replyClass)
      log.add(file, field, `found ${code}; allowed: ${replyClass}.x.x for ${facts.code}`);
  }
});

const citationsIn = (value: unknown, field: string): readonly { field: string; text: string }[] => {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => {
    const path = field === '' ? key : `${field}.${key}`;
    const isList = (key === 'sources' || key === 'definedIn') && Array.isArray(child);
    return isList
      ? child.map((text, index) => ({ field: `${path}.${index}`, text: String(text) }))
      : citationsIn(child, path);
  });
};

const dialogueIds = (content: RawContent): ReadonlySet<string> =>
  new Set([...content.dialogues.values()].flat().map(({ id }) => id));

const checkCitation = (file: string, field: string, text: string, content: RawContent, log: ProblemLog): void => {
  const citation = parseCitation(text);
  if (citation?.kind === 'rfc') {
    const known = content.rfcSections?.[String(citation.rfc)];
    if (!known)
      log.add(file, field, `found "${text}"; RFC ${citation.rfc} is not in content/references/rfc-sections.json`);
    else if (!(citation.section in known.sections)) {
      log.add(file, field, `found "${text}"; RFC ${citation.rfc} has no section ${citation.section}`);
    }
  }
  if (citation?.kind === 'dialogue' && !dialogueIds(content).has(citation.id)) {
    log.add(file, field, `found "${text}"; content/transcripts has no such dialogue`);
  }
  if (citation?.kind === 'registry' && !content.registry?.some(({ code }) => code === citation.row)) {
    log.add(file, field, `found "${formatCitation(citation)}"; the registry has no row ${citation.row}`);
  }
};

/** Every cited RFC section and registry row exists. */
export const citationsExist = (content: RawContent, log: ProblemLog): void => {
  if (!content.rfcSections || !content.registry) return;
  const documents: [string, unknown][] = [
    ...content.codes.map(({ code, facts }): [string, unknown] => [`codes/${code}/facts.yaml`, facts]),
    ...content.notes.map(({ slug, sources }): [string, unknown] => [`pairs/${slug}/facts.yaml`, { sources }]),
    ['relations/relations.yaml', content.relations],
    ['programs/messages.yaml', content.programMessages],
    ['enhanced/registry.yaml', content.registry],
  ];
  for (const [file, document] of documents) {
    for (const { field, text } of citationsIn(document, '')) checkCitation(file, field, text, content, log);
  }
};

/** No two codes share a name. */
export const namesAreUnique = (content: RawContent, log: ProblemLog): void => {
  const seen = new Map<string, number>();
  for (const { code, facts } of content.codes) {
    if (!facts) continue;
    const other = seen.get(facts.name);
    if (other !== undefined) log.add(`codes/${code}/facts.yaml`, 'name', `"${facts.name}" is the name of ${other} too`);
    seen.set(facts.name, code);
  }
};

/** Only codes that a standard defines are compared; the others say what to read instead. */
export const standingFitsTheList = perCode((facts, file, log) => {
  const paired = (PAIRED_CODES as readonly number[]).includes(facts.code);
  if (paired !== isDefined(facts)) {
    const allowed = paired ? 'standard, extension, historic' : 'registered, unregistered';
    log.add(file, 'standing', `found "${facts.standing}"; allowed for ${facts.code}: ${allowed}`);
  }
  if (!paired && !facts.readInstead)
    log.add(file, 'readInstead', 'is missing; a code without a definition names a standard one');
  if (paired && facts.readInstead) log.add(file, 'readInstead', 'is only for codes without a definition');
  if (paired && facts.stages.length === 0) log.add(file, 'stages', 'is empty; a defined code comes at some stage');
});

/** Codes point to other codes that have a page. */
export const neighboursExist = perCode((facts, file, log) => {
  for (const [field, list] of [
    ['seeAlso', facts.seeAlso],
    ['readInstead', facts.readInstead ?? []],
  ] as const) {
    for (const code of list) {
      if (code === facts.code) log.add(file, field, `names the code itself (${code})`);
      else if (!ALL_CODES.includes(code))
        log.add(file, field, `found ${code}; allowed: a code of src/codes/catalogue.ts`);
    }
  }
});

/** Rows that the page names by meaning are in the registry, or are shown as a server's own. */
export const registryIsTranslated = (content: RawContent, log: ProblemLog): void => {
  const rows = new Set(content.registry?.map(({ code }) => code));
  for (const [locale, meanings] of Object.entries(content.enhanced)) {
    if (!meanings) continue;
    for (const row of rows) if (!(row in meanings)) log.add(`enhanced/${locale}.yaml`, row, 'is missing');
    for (const row of Object.keys(meanings))
      if (!rows.has(row)) log.add(`enhanced/${locale}.yaml`, row, 'is no row of the registry');
  }
};
