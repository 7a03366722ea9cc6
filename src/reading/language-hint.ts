import { remember, remembered } from './remembered.ts';

const KEY = 'language-hint';

/** Says once, in the reader's own language, that the page exists in it. Never a redirect; dismissed, it stays away. */
export const offerLanguage = (): void => {
  const wanted = navigator.language.slice(0, 2);
  const link = document.querySelector<HTMLAnchorElement>(`.languages a[hreflang="${CSS.escape(wanted)}"]`);
  if (!link || wanted === document.documentElement.lang || remembered(KEY) !== undefined) return;
  const hint = document.createElement('p');
  hint.className = 'hint';
  hint.lang = wanted;
  const offer = document.createElement('a');
  offer.href = link.href;
  offer.textContent = link.dataset['hint'] ?? '';
  const close = document.createElement('button');
  close.type = 'button';
  close.textContent = link.dataset['close'] ?? '';
  close.addEventListener('click', () => {
    remember(KEY, 'dismissed');
    hint.remove();
  });
  hint.append(offer, close);
  document.querySelector('header.bar')?.append(hint);
};
