export {};

/**
 * The only script of a page that nobody asks anything: it waits for the key `/`, for the link in the bar, or for
 * somebody to go into the box, and loads the rest then.
 */
const opener = document.querySelector<HTMLAnchorElement>('a[data-ask]');
const inline = document.querySelector<HTMLFormElement>('form.ask');

/** The home page without a fragment: where an answer can be linked to. */
const homeOf = (link: HTMLAnchorElement): string => link.href.replace(/#.*$/u, '');

const startInline = async (form: HTMLFormElement, link: HTMLAnchorElement): Promise<void> => {
  const input = form.querySelector('textarea');
  const status = document.querySelector<HTMLElement>('#ask-status');
  const output = document.querySelector<HTMLElement>('#ask-answer');
  if (!input || !status || !output || form.dataset['started'] === 'yes') return;
  form.dataset['started'] = 'yes';
  try {
    const { startBox } = await import('./ask-box.ts');
    await startBox({ form, input, status, output, home: homeOf(link) }, link.dataset['ask'] ?? '');
  } catch {
    form.dataset['started'] = 'no';
    status.textContent = form.dataset['failed'] ?? '';
  }
};

const open = async (link: HTMLAnchorElement): Promise<void> => {
  const input = inline?.querySelector('textarea');
  if (inline && input) {
    input.focus();
    return;
  }
  try {
    const { openDialog } = await import('./ask-dialog.ts');
    await openDialog(link.dataset['ask'] ?? '', homeOf(link));
  } catch {
    location.assign(link.href);
  }
};

/** An answer that somebody linked to: the text stands behind `#q=`, where no server sees it. */
const readFragment = (form: HTMLFormElement, link: HTMLAnchorElement): void => {
  const input = form.querySelector('textarea');
  const query = /^#q=(?<text>.*)$/u.exec(location.hash)?.groups?.['text'];
  if (!input || query === undefined) return;
  try {
    input.value = decodeURIComponent(query);
  } catch {
    input.value = query;
  }
  input.dispatchEvent(new Event('input'));
  void startInline(form, link);
};

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/u.test(target.tagName));

if (opener) {
  const link = opener;
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    event.preventDefault();
    void open(link);
  });
  link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    void open(link);
  });
  if (inline) {
    inline.addEventListener('focusin', () => void startInline(inline, link), { once: true });
    inline.addEventListener('submit', (event) => {
      event.preventDefault();
    });
    window.addEventListener('hashchange', () => {
      readFragment(inline, link);
    });
    readFragment(inline, link);
  }
}
