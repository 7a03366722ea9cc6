/** What a reader chose, kept in the browser. Where storage is switched off, a choice lasts as long as the page. */
export const remembered = (key: string): string | undefined => {
  try {
    return localStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
};

/** Keeps a choice, or forgets it when there is none. */
export const remember = (key: string, choice: string | undefined): void => {
  try {
    if (choice === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, choice);
  } catch {
    // Nothing to do: the choice holds on this page.
  }
};
