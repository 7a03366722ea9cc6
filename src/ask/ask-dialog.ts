import { element } from './ask-view.ts';
import { ASK_EXAMPLE } from './ask-index.ts';
import { type AskBox, loadAsk, startBox } from './ask-box.ts';

/** Kept from the first call on, so that a second one while the box loads opens no second dialog. */
let dialogReady: Promise<HTMLDialogElement> | undefined;

const makeDialog = async (address: string, home: string): Promise<HTMLDialogElement> => {
  const { index } = await loadAsk(address);
  const input = element('textarea', {
    id: 'ask-dialog-input',
    rows: '3',
    'aria-autocomplete': 'list',
    placeholder: ASK_EXAMPLE,
    spellcheck: 'false',
  });
  const form = element(
    'form',
    { class: 'ask', method: 'dialog' },
    element('label', { for: input.id }, index.texts.label),
    input,
    element('p', { class: 'soft' }, index.texts.private),
    element('button', { type: 'submit' }, index.texts.submit),
  );
  const status = element('p', { class: 'heard', role: 'status' });
  const output = element('div', { id: 'ask-dialog-answer', class: 'answer', tabindex: '-1' });
  const close = element('button', { type: 'button', class: 'close' }, index.texts.close);
  const dialog = element(
    'dialog',
    { class: 'ask-dialog', 'aria-label': index.texts.label },
    close,
    form,
    status,
    output,
  );
  close.addEventListener('click', () => {
    dialog.close();
  });
  document.body.append(dialog);
  const box: AskBox = { form, input, status, output, home };
  await startBox(box, address);
  return dialog;
};

/** Opens the ask box over the page; Escape closes it and gives the focus back. */
export const openDialog = async (address: string, home: string): Promise<void> => {
  dialogReady ??= makeDialog(address, home);
  let dialog: HTMLDialogElement;
  try {
    dialog = await dialogReady;
  } catch (error) {
    // The next call tries again.
    dialogReady = undefined;
    throw error;
  }
  if (dialog.open) return;
  dialog.showModal();
  dialog.querySelector('textarea')?.focus();
};
