import { makePath, type Place } from '../addresses/addresses.ts';
import { meantLocale, meantPlaces } from '../addresses/meant.ts';
import { pairSlug } from '../comparison/pair.ts';

const nameOf = (place: Place): string => {
  if (place.kind === 'pair') return pairSlug(place.pair).replace('-vs-', ' – ');
  if (place.kind === 'code') return String(place.code);
  return place.kind === 'class' ? `${place.replyClass}xx` : '';
};

/** Offers what an address that does not exist may have meant: `/smtp/550-554/` the pair, `/ru/smtp/999/` nothing. */
export const showMeant = (target: HTMLElement): void => {
  const base = target.dataset['base'] ?? '/';
  const locale = meantLocale(location.pathname, base);
  const places = meantPlaces(location.pathname);
  if (places.length === 0) return;
  const list = document.createElement('ul');
  list.className = 'links';
  for (const place of places) {
    const link = document.createElement('a');
    link.href = makePath(place, locale, base);
    link.textContent = nameOf(place);
    link.className = 'number';
    const item = document.createElement('li');
    item.append(link);
    list.append(item);
  }
  const heading = document.createElement('h2');
  heading.textContent = target.dataset['meant'] ?? '';
  target.append(heading, list);
};
