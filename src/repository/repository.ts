import { getEntry } from 'astro:content';
import type { Content } from './content.ts';

const loadContent = async (): Promise<Content> => {
  const entry = await getEntry('smtp', 'content');
  if (!entry) throw new Error('The content collection is empty; nothing can be published.');
  return entry.data.content;
};

/** The content of the site, read once for the whole build. The only door from Astro's content layer to the pages. */
export const CONTENT: Content = await loadContent();
