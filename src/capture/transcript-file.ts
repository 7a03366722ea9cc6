import { Document, parse, Scalar, visit } from 'yaml';
import { type Dialogue, dialogueSchema } from '../codes/dialogue.ts';

/** `content/transcripts/<server>.yaml`: the captured dialogues of one server, in the order of their ids. */

const HEAD = ` Dialogues captured from real servers on loopback (npm run capture); hosts and addresses are documentation names.
 Where "replaced" names parts of the lines, a fixed text stands for what differs in every session.`;

/** Texts that stand in double quotes always, so that a new text never changes the form of its neighbours. */
const QUOTED: ReadonlySet<unknown> = new Set(['version', 'cause', 'config', 'S', 'C', 'note']);

const quoteTexts = (document: Document): void => {
  visit(document, {
    Pair: (_, { key, value }) => {
      if (key instanceof Scalar && value instanceof Scalar && QUOTED.has(key.value)) value.type = Scalar.QUOTE_DOUBLE;
      if (key instanceof Scalar && key.value === 'replaced' && value instanceof Object)
        Object.assign(value, { flow: true });
    },
  });
};

const inFileOrder = (dialogue: Dialogue): Dialogue => dialogueSchema.parse(dialogue);

/** The dialogues of a file. Throws when one is not as `dialogueSchema` says. */
export const parseTranscript = (text: string): readonly Dialogue[] => dialogueSchema.array().min(1).parse(parse(text));

/** The text of the file that holds these dialogues; the same dialogues always give the same bytes. */
export const printTranscript = (dialogues: readonly Dialogue[]): string => {
  const sorted = dialogues.map(inFileOrder).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const document = new Document(sorted, { aliasDuplicateObjects: false });
  document.commentBefore = HEAD;
  quoteTexts(document);
  // A comment of the document would be set off with an empty line; the files have none.
  return document
    .toString({ lineWidth: 0, doubleQuotedAsJSON: true, flowCollectionPadding: false })
    .replace(/\n\n(?=- id: )/u, '\n');
};
