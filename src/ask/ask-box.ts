import { decode } from '../decoder/decode.ts';
import { answer } from './answer.ts';
import type { AskIndex } from './ask-index.ts';
import { answerNodes } from './ask-view.ts';
import { loadStemmer, makeWordSearch, type WordSearch } from './word-search.ts';

/** The parts of one ask box in the page. */
export interface AskBox {
  readonly form: HTMLFormElement;
  readonly input: HTMLTextAreaElement;
  /** Heard by screen readers when it changes. */
  readonly status: HTMLElement;
  readonly output: HTMLElement;
  /** The page with the box on it; a link to an answer leads there, with the text behind `#q=`. */
  readonly home: string;
}

/** A longer text makes an address that other programs cut; then only the part that decides goes into the link. */
const LONGEST_LINK = 1500;

const linkTo = (home: string, pasted: string, around: number): string => {
  const part =
    pasted.length <= LONGEST_LINK
      ? pasted
      : pasted.slice(Math.max(0, around - LONGEST_LINK / 3), around + LONGEST_LINK / 3);
  return `${home}#q=${encodeURIComponent(part)}`;
};

/** The choices under a box and which of them is chosen. */
const choicesOf = (box: AskBox): readonly HTMLElement[] => [
  ...box.output.querySelectorAll<HTMLElement>('[role=option]'),
];

const choose = (box: AskBox, step: number): void => {
  const choices = choicesOf(box);
  const chosen = choices.findIndex((choice) => choice.ariaSelected === 'true');
  const next = choices[(chosen + step + choices.length) % choices.length];
  for (const choice of choices) choice.ariaSelected = String(choice === next);
  if (next) box.input.setAttribute('aria-activedescendant', next.id);
};

const follow = (choice: HTMLElement | undefined): boolean => {
  const href = choice?.dataset['href'];
  if (href === undefined) return false;
  location.assign(href);
  return true;
};

const onKey = (box: AskBox, event: KeyboardEvent): void => {
  const choices = choicesOf(box);
  if (choices.length > 0 && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
    event.preventDefault();
    const none = choices.every((choice) => choice.ariaSelected !== 'true');
    choose(box, event.key === 'ArrowDown' ? 1 : none ? 0 : -1);
  }
  if (event.key === 'Enter' && !event.shiftKey) {
    event.preventDefault();
    if (!follow(choices.find((choice) => choice.ariaSelected === 'true'))) box.form.requestSubmit();
  }
};

const show = (box: AskBox, index: AskIndex, search: WordSearch): void => {
  const pasted = box.input.value;
  box.input.removeAttribute('aria-activedescendant');
  if (pasted.trim() === '') {
    box.status.textContent = '';
    box.output.replaceChildren();
    return;
  }
  const found = answer(index, decode(pasted), () => search(pasted));
  const link = linkTo(box.home, pasted, found.marked?.start ?? 0);
  box.output.replaceChildren(...answerNodes(index, found, pasted, `${box.output.id}-choices`, link));
  if (found.words.length > 0) box.input.setAttribute('aria-controls', `${box.output.id}-choices`);
  else box.input.removeAttribute('aria-controls');
  box.status.textContent = found.status;
};

const fetchIndex = async (address: string): Promise<AskIndex> => {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  // The build made this file from the same type; nothing else is served there.
  return (await response.json()) as AskIndex;
};

let loading: Promise<{ readonly index: AskIndex; readonly search: WordSearch }> | undefined;

/** Loads the index once a page; after that no request is made. */
export const loadAsk = (address: string): NonNullable<typeof loading> => {
  loading ??= fetchIndex(address).then(async (index) => ({
    index,
    search: makeWordSearch(index, await loadStemmer(index.locale)),
  }));
  return loading;
};

/** A text with everything that makes the decoder work: an address, a time, a command, a reply. */
const SAMPLE = '04:35 host mx[192.0.2.25] said: 451 4.3.0 Try later (in reply to RCPT TO command) 550 5.1.1';
const WARM_RUNS = 4;

/**
 * A few hidden runs compile the patterns and load the fonts, so that the first answer comes as quickly as the next:
 * 43 ms before, 9 ms after, measured with a CPU four times slower.
 */
const warmUp = (box: AskBox, index: AskIndex, search: WordSearch): void => {
  box.output.style.visibility = 'hidden';
  for (let run = 0; run < WARM_RUNS; run += 1) {
    for (const text of [SAMPLE, `${SAMPLE} …`, 'mailbox full']) {
      const found = answer(index, decode(text), () => search(text));
      box.output.replaceChildren(...answerNodes(index, found, text, `${box.output.id}-choices`, box.home));
      box.output.getBoundingClientRect();
    }
  }
  box.output.replaceChildren();
  box.output.style.visibility = '';
};

/** Makes a box answer while somebody types or pastes. Returns when it can. */
export const startBox = async (box: AskBox, address: string): Promise<void> => {
  const { index, search } = await loadAsk(address);
  warmUp(box, index, search);
  const update = (): void => {
    show(box, index, search);
  };
  box.input.addEventListener('input', update);
  box.input.addEventListener('keydown', (event) => {
    onKey(box, event);
  });
  box.output.addEventListener('click', (event) => {
    if (event.target instanceof Element) follow(event.target.closest<HTMLElement>('[role=option]') ?? undefined);
  });
  box.form.addEventListener('submit', (event) => {
    event.preventDefault();
    update();
    box.output.focus();
  });
  update();
};
