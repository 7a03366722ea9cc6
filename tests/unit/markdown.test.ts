import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { BlockContent } from 'mdast';
import { readSiteConfig } from '../../src/config.ts';
import { LOCALES, type Locale } from '../../src/languages/locales.ts';
import { printBlocks } from '../../src/markdown/document.ts';
import { twinLinks } from '../../src/markdown/links.ts';
import { llmsMarkdown } from '../../src/markdown/llms.ts';
import { bullets, heading, literal, paragraph, table } from '../../src/markdown/nodes.ts';
import { markdownTwin } from '../../src/markdown/twin.ts';
import { createContexts, type ViewContext } from '../../src/views/context.ts';
import { llmsView } from '../../src/views/llms.ts';
import { headingsOf, parseMarkdown, textOf } from '../markdown.ts';
import { CONTENT } from '../site-content.ts';

const SITE = readSiteConfig({ SITE_URL: 'https://example.org', BASE_PATH: 'mail' });
const contexts = createContexts(CONTENT, SITE);
const contextOf = (locale: Locale): ViewContext => contexts.get(locale) as ViewContext;
const pairTwin = (locale: Locale): string =>
  markdownTwin(contextOf(locale), { kind: 'pair', pair: { first: 450, second: 550 } });

/** Text as the content has it: one line, no spaces at its ends. Marks of Markdown are frequent. */
const oneLine = fc
  .string({
    unit: fc.constantFrom(...'ab1 .,:;-–+=#*_`~<>()[]|&!\\"\'/@«»ы“”'.split('')),
    minLength: 1,
    maxLength: 24,
  })
  .map((text) => text.replaceAll(/ +/gu, ' ').trim())
  .filter((text) => text !== '');

/** What the content could hold one day; each would be read as something else if it stood there bare. */
const MARKS: [string][] = [
  ['*so* and _so_'],
  ['<user@example.org> or <b>'],
  ['a | b'],
  ['1. Wait'],
  ['# 451'],
  ['- 451'],
  ['&lt; and `code`'],
  ['[text](address) and ![text](address)'],
  ['[451]: text'],
  ['~~~'],
  ['> 451'],
];

describe('what Markdown could read as a mark', () => {
  const places: readonly (readonly [string, (text: string) => BlockContent])[] = [
    ['a paragraph', (text) => paragraph(text)],
    ['a heading', (text) => heading(2, text)],
    ['a list', (text) => bullets([[text]])],
    ['a line after server text', (text) => paragraph(literal('250 OK'), ' ', text)],
    ['a cell of a table', (text) => table([['a'], ['b']], [[[text], ['x']]])],
  ];
  for (const [place, block] of places) {
    it(`is read back as the text that it was, in ${place}`, () => {
      fc.assert(
        fc.property(oneLine, (text) => {
          const root = parseMarkdown(printBlocks([block(text)]));
          assert.equal(root.children.length, 1);
          assert.equal(root.children[0]?.type, block(text).type);
          assert.equal(textOf(root), textOf(block(text)));
        }),
        { numRuns: 500, examples: MARKS },
      );
    });
  }

  it('stands in server text as it is, even between the lines of a table', () => {
    const server = '550 5.7.1 <a|b@example.org>: *rejected* `by` [policy]';
    const root = parseMarkdown(printBlocks([paragraph(literal(server)), table([['Reply']], [[[literal(server)]]])]));
    assert.deepEqual(root.children.map(textOf), [server, `Reply${server}`]);
  });
});

describe('the Markdown twin of a pair page', () => {
  it('begins with the h1, the address of the HTML page and the language', () => {
    const [title, , front] = pairTwin('ru').split('\n');
    assert.equal(title, '# SMTP 450 Mailbox Unavailable vs 550 Mailbox Permanently Unavailable');
    assert.ok(
      front?.startsWith('<https://example.org/mail/ru/smtp/450-vs-550/> · Русский · [English](https://'),
      front,
    );
  });

  it('leads to the twins of other pages, by addresses that hold anywhere', () => {
    const twin = pairTwin('en');
    assert.ok(twin.includes('[Everything about 450](https://example.org/mail/smtp/450/index.md)'));
    assert.ok(twin.includes('](https://www.rfc-editor.org/rfc/rfc5321.html#section-4.2.3)'));
  });

  it('says under both codes what holds for both', () => {
    assert.ok(pairTwin('en').includes('| Connection | Stays open | Stays open |'));
  });

  it('quotes servers in code spans and marks the line that decides', () => {
    assert.ok(pairTwin('en').includes('- C: `RCPT TO:<nosuchuser@example.com>`\n- S: **`550 5.1.1 <nosuchuser@'));
  });

  it('finds "RFC 5321" with a plain space in every language', () => {
    for (const locale of LOCALES) {
      assert.ok(pairTwin(locale).includes('RFC 5321'), locale);
      assert.doesNotMatch(pairTwin(locale), /[\u00a0\u2060]/u, locale);
    }
  });
});

describe('links of a twin', () => {
  const links = twinLinks(SITE);
  it('lead from a page to its twin, and leave other sites alone', () => {
    assert.equal(links('/mail/vi/smtp/4xx/'), 'https://example.org/mail/vi/smtp/4xx/index.md');
    assert.equal(links('https://www.rfc-editor.org/rfc/rfc5321.html'), 'https://www.rfc-editor.org/rfc/rfc5321.html');
  });

  it('are refused where no page stands', () => {
    assert.throws(() => links('/smtp/451/'), RangeError);
    assert.throws(() => links('#summary'), RangeError);
  });
});

it('a table whose rows do not fit its head is refused', () => {
  assert.throws(() => table([['a'], ['b']], [[['only one']]]), /1 cells, its head 2/u);
});

describe('llms.txt', () => {
  for (const locale of LOCALES) {
    it(`has the form of llmstxt.org in ${locale}: name, summary, details, lists of links`, () => {
      const root = parseMarkdown(llmsMarkdown(llmsView(contextOf(locale)), SITE));
      const types = root.children.map((node) => (node.type === 'heading' ? `h${node.depth}` : node.type));
      const sections = Array.from({ length: 5 }, () => ['h2', 'list']).flat();
      assert.deepEqual(types, ['h1', 'blockquote', 'paragraph', 'paragraph', ...sections]);
      assert.deepEqual(headingsOf(root, 1), ['SMTP Side by Side']);
    });
  }

  it('tells how every pair is addressed', () => {
    assert.ok(
      llmsMarkdown(llmsView(contextOf('vi')), SITE).includes(
        '`https://example.org/mail/vi/smtp/<lower>-vs-<higher>/index.md`',
      ),
    );
  });
});
