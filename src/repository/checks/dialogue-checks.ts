import { codeOfLine, type Dialogue, shownReplies } from '../../codes/dialogue.ts';
import type { ProblemLog } from '../document.ts';
import type { RawContent } from '../raw-content.ts';

const all = (content: RawContent): readonly { readonly file: string; readonly dialogue: Dialogue }[] =>
  [...content.dialogues].flatMap(([file, dialogues]) => dialogues.map((dialogue) => ({ file, dialogue })));

/** A dialogue's id begins with the name of its file, and no id stands twice. */
export const dialoguesStandWhereTheyBelong = (content: RawContent, log: ProblemLog): void => {
  const seen = new Set<string>();
  for (const { file, dialogue } of all(content)) {
    const server = file.replace(/^transcripts\/|\.yaml$/gu, '');
    if (!dialogue.id.startsWith(`${server}/`))
      log.add(file, dialogue.id, `stands in the wrong file; allowed: ${server}/…`);
    if (seen.has(dialogue.id)) log.add(file, dialogue.id, 'stands twice');
    seen.add(dialogue.id);
  }
};

/** The replies that a dialogue was captured for are in it, each named once. */
export const dialoguesShowTheirReplies = (content: RawContent, log: ProblemLog): void => {
  for (const { file, dialogue } of all(content)) {
    const sent = new Set(dialogue.lines.map((line) => ('S' in line ? codeOfLine(line.S) : undefined)));
    const shown = shownReplies(dialogue).map(({ code }) => code);
    for (const code of shown) if (!sent.has(code)) log.add(file, dialogue.id, `holds no reply ${code}`);
    if (new Set(shown).size < shown.length)
      log.add(file, dialogue.id, `also: found a code twice in ${shown.join(', ')}`);
  }
};

/** The dialogue chosen for a code exists and is about that code. */
export const choicesExist = (content: RawContent, log: ProblemLog): void => {
  const byId = new Map(all(content).map(({ dialogue }) => [dialogue.id, dialogue]));
  for (const [code, id] of Object.entries(content.chosenDialogues ?? {})) {
    const found = byId.get(id);
    if (!found) log.add('transcripts/chosen.yaml', code, `found ${id}; content/transcripts has no such dialogue`);
    else if (found.code !== Number(code))
      log.add('transcripts/chosen.yaml', code, `found ${id}, which is about ${found.code}`);
  }
};

/** The dialogues that a command to try was run against exist, and were captured for the code. */
export const commandsWereRun = (content: RawContent, log: ProblemLog): void => {
  const byId = new Map(all(content).map(({ dialogue }) => [dialogue.id, dialogue]));
  for (const { code, facts } of content.codes) {
    for (const id of facts?.tryIt?.ranAgainst ?? []) {
      const found = byId.get(id);
      const file = `codes/${code}/facts.yaml`;
      if (!found) log.add(file, 'tryIt.ranAgainst', `found ${id}; content/transcripts has no such dialogue`);
      else if (!shownReplies(found).some((reply) => reply.code === code))
        log.add(file, 'tryIt.ranAgainst', `found ${id}, which was not captured for ${code}`);
    }
  }
};
