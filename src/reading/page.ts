import '../ask/open-ask.ts';
import { addHeadingLinks } from './heading-links.ts';
import { addCopyButtons } from './copy.ts';
import { offerLanguage } from './language-hint.ts';
import { startThemeSwitch } from './theme.ts';

/** The one script of every page. All of it is comfort: without it every page reads and every link works. */
startThemeSwitch();
addHeadingLinks();
addCopyButtons();
offerLanguage();

const notFound = document.querySelector<HTMLElement>('[data-meant]');
if (notFound)
  void import('./meant-links.ts').then(({ showMeant }) => {
    showMeant(notFound);
  });
