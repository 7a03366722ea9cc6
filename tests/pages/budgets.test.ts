import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { brotliCompressSync, constants } from 'node:zlib';
import { collectFaults, CONTENT_PAGES, PAGES, report } from './site.ts';

/** All that a first round trip carries: HTML with its CSS, brotli. */
const PAIR_PAGE_BYTES = 14_000;

const brotliBytes = (html: string): number =>
  brotliCompressSync(html, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length;

describe('budgets', () => {
  it(`every pair page with its CSS takes at most ${PAIR_PAGE_BYTES} bytes in brotli`, (context) => {
    let largest = { path: '', bytes: 0 };
    const faults = collectFaults(
      PAGES.filter(({ place }) => place.kind === 'pair'),
      ({ html, path }) => {
        const bytes = brotliBytes(html);
        if (bytes > largest.bytes) largest = { path, bytes };
        return bytes > PAIR_PAGE_BYTES ? [`${bytes} bytes`] : [];
      },
    );
    context.diagnostic(`largest pair page: ${largest.bytes} bytes (${largest.path})`);
    assert.equal(faults.length, 0, report(faults));
  });

  it('a page is complete with its document: nothing else is requested but a deferred script', () => {
    const faults = collectFaults(CONTENT_PAGES, ({ html }) => [
      ...(/<link[^>]+rel="(?:stylesheet|preload|modulepreload)"/u.test(html) ? ['loads a stylesheet or preload'] : []),
      ...(/<(?:img|iframe|video|audio|source|object|embed)\b/u.test(html) ? ['loads media'] : []),
      ...[...html.matchAll(/<script(?<attributes>[^>]*)>/gu)]
        .filter((match) => !/type="(?:module|application\/ld\+json)"/u.test(match.groups?.['attributes'] ?? ''))
        .map(() => 'has a script that blocks'),
      ...(/(?:src|href)="(?:https?:)?\/\/(?!www\.rfc-editor\.org|www\.iana\.org|[^"]*smtp)/u.test(html)
        ? ['asks another site']
        : []),
    ]);
    assert.equal(faults.length, 0, report(faults));
  });
});
