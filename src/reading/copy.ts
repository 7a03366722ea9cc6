/** Copies a text and says so on the control for a moment. */
export const copyWith = async (control: HTMLElement, text: string): Promise<void> => {
  const { copied = '' } = document.body.dataset;
  await navigator.clipboard.writeText(text);
  const before = control.textContent;
  control.textContent = copied;
  setTimeout(() => {
    control.textContent = before;
  }, 1500);
};

/** Shows the copy buttons of "Cite this" and of commands; without a script there is nothing they could do. */
export const addCopyButtons = (): void => {
  for (const button of document.querySelectorAll<HTMLButtonElement>(':is(.cite, .command) button')) {
    button.hidden = false;
    button.addEventListener('click', () => {
      void copyWith(button, button.previousElementSibling?.textContent ?? '');
    });
  }
};
