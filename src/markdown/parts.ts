import type { CodeSections } from '../views/code-sections.ts';
import type { GlanceCell } from '../views/labels.ts';
import type { CodeLine } from '../views/list-pages.ts';
import type { SessionDiagram } from '../views/session-diagram.ts';
import type { SourceLink } from '../views/source-links.ts';
import { SPEAKER, type TranscriptSection, type TranscriptView } from '../views/transcript.ts';
import type { Links } from './links.ts';
import {
  between,
  type Blocks,
  bullets,
  heading,
  type Inline,
  link,
  literal,
  numbered,
  only,
  paragraph,
  rich,
  strong,
} from './nodes.ts';

/** Parts that several pages have; each prints what the component of the same name prints as HTML. */

/** The lines of a cell, on the one line that a Markdown table has for them. */
export const glanceCell = ({ lines }: GlanceCell): readonly Inline[] => [lines.join('; ')];

interface PartLabels {
  readonly description: string;
  readonly when: string;
  readonly fix: string;
}

/** Description, when you see it, how to fix: h2 on the page of the code, h3 below the code on a pair page. */
export const codeParts = (sections: CodeSections, labels: PartLabels, depth: 2 | 3): Blocks => [
  heading(depth, labels.description),
  ...sections.description.map((text) => paragraph(...rich(text))),
  heading(depth, labels.when),
  bullets(sections.when.map(rich)),
  heading(depth, labels.fix),
  ...(sections.nextLabel === undefined ? [] : [paragraph(sections.nextLabel)]),
  ...sections.fix.flatMap(({ actor, steps }) => [paragraph(strong(actor)), numbered(steps.map(rich))]),
];

export const codeList = (lines: readonly CodeLine[], links: Links): Blocks => [
  bullets(lines.map(({ code, name, gloss, href }) => [link(links(href), `${code} ${name}`), `: ${gloss}`])),
];

export const sources = (list: readonly SourceLink[], links: Links): Blocks => [
  bullets(
    list.map(({ text, title, href }) => [
      href === undefined ? text : link(links(href), text),
      ...(title === undefined ? [] : [`: ${title}`]),
    ]),
  ),
];

/** A line of a dialogue is a code span and not a line of a fenced block, where what decides could not be bold. */
const dialogueLine = (line: TranscriptView['lines'][number]): readonly Inline[] => {
  if (line.kind === 'gap') return ['⋯'];
  const speaker = `${SPEAKER[line.kind]}: `;
  if (line.text === '') return [speaker.trimEnd()];
  return [speaker, line.decisive ? strong(literal(line.text)) : literal(line.text)];
};

export const transcripts = (section: TranscriptSection): Blocks => [
  heading(2, section.heading),
  ...section.seen.map((text) => paragraph(text)),
  ...section.transcripts.flatMap(({ caption, remarks, lines }) => [
    heading(3, caption),
    ...remarks.map((remark) => paragraph(remark)),
    bullets(lines.map(dialogueLine)),
  ]),
  ...only(section.transcripts.length > 0, () => [paragraph(section.legend)]),
];

export const sessionDiagram = ({ heading: title, lead, rows }: SessionDiagram, links: Links): Blocks => [
  heading(2, title),
  paragraph(lead),
  bullets(
    rows.map(({ label, codes }) => [
      strong(label),
      ': ',
      ...between(
        codes.map(({ mark, code, href }) => [`${mark} `, link(links(href), String(code))]),
        ', ',
      ),
    ]),
  ),
];
