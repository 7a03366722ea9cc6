import type { Answer, AnswerLink } from './answer.ts';
import type { AskIndex } from './ask-index.ts';

/**
 * Builds the answer as elements. Everything pasted goes into text nodes and never into markup, so nothing that somebody
 * pastes can be read as HTML.
 */

type Child = Node | string;

export const element = <K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] => {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  node.append(...children);
  return node;
};

const linkList = (links: readonly AnswerLink[]): HTMLElement =>
  element('ul', { class: 'links' }, ...links.map(({ text, href }) => element('li', {}, element('a', { href }, text))));

const titleOf = (index: AskIndex, title: NonNullable<Answer['title']>): HTMLElement => {
  const { mark } = index.classes[title.replyClass];
  return element(
    'div',
    { class: `card k${title.replyClass}` },
    element('p', { class: 'number' }, title.code),
    element(
      'p',
      { class: 'name' },
      element('span', { class: 'mark', 'aria-hidden': 'true' }, `${mark} `),
      ...(title.name === '' ? [] : [element('span', { lang: 'en', translate: 'no' }, title.name), ' · ']),
      title.gloss,
    ),
  );
};

const decisionTable = (index: AskIndex, { decisions }: Answer): readonly HTMLElement[] =>
  decisions.length === 0
    ? []
    : [
        element('h2', {}, index.decisionHeading),
        element(
          'dl',
          { class: 'advice' },
          ...decisions.flatMap(({ role, decision }) => [element('dt', {}, role), element('dd', {}, decision)]),
        ),
      ];

/** Characters of the pasted text shown on either side of what decides. */
const AROUND = 160;

const markedText = (index: AskIndex, { marked }: Answer, pasted: string): readonly HTMLElement[] => {
  if (!marked || pasted.trim().length === marked.end - marked.start) return [];
  const from = Math.max(0, marked.start - AROUND);
  const to = Math.min(pasted.length, marked.end + AROUND);
  return [
    element('h2', {}, index.texts.marked),
    element(
      'p',
      { class: 'marked', translate: 'no' },
      from > 0 ? '…' : '',
      pasted.slice(from, marked.start),
      element('mark', {}, pasted.slice(marked.start, marked.end)),
      pasted.slice(marked.end, to),
      to < pasted.length ? '…' : '',
    ),
  ];
};

/** Pages that fit the words, as a list of choices that the arrow keys walk through. */
const wordChoices = (index: AskIndex, { words }: Answer, id: string): readonly HTMLElement[] =>
  words.length === 0
    ? []
    : [
        element('h2', { id: `${id}-label` }, index.texts.words),
        element(
          'ul',
          { class: 'choices', role: 'listbox', id, 'aria-labelledby': `${id}-label` },
          ...words.map(({ text, gloss, href }, place) =>
            element(
              'li',
              { role: 'option', id: `${id}-${place}`, 'aria-selected': 'false', 'data-href': href },
              element('span', { lang: 'en', translate: 'no' }, text),
              ` · ${gloss}`,
            ),
          ),
        ),
      ];

/** The same question in the other languages, which know other words. */
const elsewhere = (index: AskIndex, { askElsewhere }: Answer, pasted: string): readonly HTMLElement[] =>
  askElsewhere
    ? [
        element('h2', {}, index.texts.elsewhere),
        element(
          'ul',
          { class: 'links' },
          ...index.languages.map(({ locale, name, href }) => {
            const address = `${href}#q=${encodeURIComponent(pasted.slice(0, AROUND))}`;
            return element('li', {}, element('a', { href: address, lang: locale, hreflang: locale }, name));
          }),
        ),
      ]
    : [];

/** The whole answer, ready to be put into the page; `choicesId` names the list of choices. */
export const answerNodes = (
  index: AskIndex,
  answer: Answer,
  pasted: string,
  choicesId: string,
  linkToAnswer: string,
): readonly HTMLElement[] => [
  ...(answer.title ? [titleOf(index, answer.title)] : []),
  ...(answer.action === undefined ? [] : [element('p', { class: 'verdict' }, answer.action)]),
  ...answer.sentences.map((sentence) => element('p', {}, sentence)),
  ...wordChoices(index, answer, choicesId),
  ...decisionTable(index, answer),
  ...(answer.links.length > 0 ? [linkList(answer.links)] : []),
  ...(answer.others.length > 0 ? [element('h2', {}, index.texts.others), linkList(answer.others)] : []),
  ...elsewhere(index, answer, pasted),
  ...markedText(index, answer, pasted),
  element('p', { class: 'soft' }, element('a', { href: linkToAnswer }, index.texts.link)),
];
