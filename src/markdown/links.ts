import { makeMarkdownPath, parsePath } from '../addresses/addresses.ts';
import type { SiteConfig } from '../config.ts';

/** Makes the address that a twin gives for an address of the HTML page. */
export type Links = (href: string) => string;

/**
 * Links between pages lead from twin to twin, so that a program that follows them stays in Markdown; each twin names
 * its HTML page in its first lines, for those who cite it. Links to other sites stay as they are. Addresses are
 * absolute: programs hand a text on without the place it came from.
 * Throws a RangeError for what is neither: `twinLinks(site)('/smtp/451/')` is `https://…/smtp/451/index.md`.
 */
export const twinLinks =
  ({ origin, base }: Pick<SiteConfig, 'origin' | 'base'>): Links =>
  (href) => {
    if (href.startsWith('https://')) return href;
    // Markdown has no anchors.
    const [path = ''] = href.split('#');
    const found = parsePath(path, base);
    if (!found) throw new RangeError(`${href} is no address of the site`);
    return origin + makeMarkdownPath(found.place, found.locale, base);
  };
