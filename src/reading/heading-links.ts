import { copyWith } from './copy.ts';

/** Gives every heading of a part that has an address a link to it, which copies that address. */
export const addHeadingLinks = (): void => {
  const { copy = '' } = document.body.dataset;
  for (const heading of document.querySelectorAll<HTMLElement>('main [id] > :is(h2, h3):first-child')) {
    const id = heading.parentElement?.id ?? '';
    const link = document.createElement('a');
    link.className = 'anchor';
    link.href = `#${id}`;
    link.setAttribute('aria-label', `${copy}: ${heading.textContent.trim()}`);
    link.addEventListener('click', () => {
      void copyWith(link, link.href);
    });
    heading.append(link);
  }
};
