import type { Loader } from 'astro/loaders';
import { z } from 'astro/zod';
import { defineCollection } from 'astro:content';
import { CONTENT_FOLDER } from './config.ts';
import type { Content } from './repository/content.ts';
import { readContentFiles } from './repository/content-files.ts';
import { parseContent } from './repository/parse-content.ts';

/**
 * Loads the content folder as one joined, checked entry. Astro's own `glob` loader checks file by file; here a fault
 * between files (a cause without its text, a section that does not exist) stops the build the same way.
 */
const contentLoader: Loader = {
  name: 'smtp-content',
  load: ({ store, watcher, logger }) => {
    const load = (): void => {
      const content = parseContent(readContentFiles(CONTENT_FOLDER));
      store.clear();
      store.set({ id: 'content', data: { content } });
    };
    load();
    watcher?.add(CONTENT_FOLDER);
    watcher?.on('change', (path) => {
      if (!path.includes(`${CONTENT_FOLDER}/`)) return;
      try {
        load();
      } catch (error) {
        logger.error(String(error));
      }
    });
    return Promise.resolve();
  },
};

export const collections = {
  smtp: defineCollection({ loader: contentLoader, schema: z.object({ content: z.custom<Content>() }) }),
};
