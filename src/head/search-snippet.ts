import { sentencesOf } from '../languages/sentences.ts';

/** What result pages show of a title and of a description, in characters; more is cut off or replaced. */
export const SHOWN = { title: 60, description: 160 } as const;

export const SITE_NAME = 'SMTP Side by Side';

/** The title of a page, with the name of the site where there is room for it. */
export const snippetTitle = (title: string): string => {
  const named = `${title} · ${SITE_NAME}`;
  return named.length <= SHOWN.title ? named : title;
};

/**
 * As many sentences as are shown, in their order; the first one stands in any case.
 * `snippetDescription('One thing. Another one.')` is the whole text.
 */
export const snippetDescription = (text: string): string => {
  if (text.length <= SHOWN.description) return text;
  const [first = text, ...others] = sentencesOf(text);
  let shown = first;
  for (const sentence of others) {
    if (`${shown} ${sentence}`.length > SHOWN.description) break;
    shown = `${shown} ${sentence}`;
  }
  return shown;
};
