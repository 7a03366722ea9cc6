import { remember } from './remembered.ts';

const KEY = 'theme';

/** The switch between light, dark and what the system says. What was chosen is set before the page is painted (head). */
export const startThemeSwitch = (): void => {
  const label = document.querySelector<HTMLElement>('.theme');
  const select = label?.querySelector('select');
  if (!label || !select) return;
  label.hidden = false;
  select.value = document.documentElement.dataset['theme'] ?? '';
  select.addEventListener('change', () => {
    if (select.value === '') {
      delete document.documentElement.dataset['theme'];
      remember(KEY, undefined);
    } else {
      document.documentElement.dataset['theme'] = select.value;
      remember(KEY, select.value);
    }
  });
};
