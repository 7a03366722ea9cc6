import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { HTMLElement } from 'node-html-parser';
import { CONTENT_FOLDER } from '../../src/config.ts';
import { forbiddenForms, glossarySchema } from '../../src/languages/glossary.ts';
import { LOCALES } from '../../src/languages/locales.ts';
import { sentencesOf } from '../../src/languages/sentences.ts';
import { readContentFiles } from '../../src/repository/content-files.ts';
import { parse as parseYaml } from 'yaml';
import { type BuiltPage, collectFaults, CONTENT_PAGES, PAGES, parsePage, report } from './site.ts';

const pairPages = PAGES.filter(({ place }) => place.kind === 'pair');
const codePages = PAGES.filter(({ place }) => place.kind === 'code');

/** The text of one element, its literal server text and foreign parts left out when `own` is set. */
const textOf = (element: HTMLElement): string => element.textContent.replace(/\s+/gu, ' ').trim();

const PROSE = 'main p, main li, main dd';

const proseSentences = (page: BuiltPage): readonly string[] =>
  parsePage(page)
    .querySelectorAll(PROSE)
    .filter((element) => element.closest('table, nav, .links, .grid, .dialogue') === null)
    .flatMap((element) => sentencesOf(textOf(element)))
    .filter((sentence) => /[.!?]$/u.test(sentence));

const repeated = (sentences: readonly string[]): readonly string[] =>
  sentences.filter((sentence, index) => sentences.indexOf(sentence) !== index);

describe('what a reader reads', () => {
  it('never says a sentence twice on a page', () => {
    const faults = collectFaults(CONTENT_PAGES, (page) =>
      repeated(proseSentences(page)).map((sentence) => `twice: ${sentence}`),
    );
    assert.equal(faults.length, 0, report(faults));
  });

  it('quotes server text without stray spaces around it', () => {
    const faults = collectFaults(CONTENT_PAGES, (page) => {
      const stray = /<code[^>]*>(?:\s[^<]*|[^<]*\s)<\/code>/u.exec(page.html);
      return stray ? [stray[0]] : [];
    });
    assert.equal(faults.length, 0, report(faults));
  });

  it('has one h1, and no heading level is skipped', () => {
    const faults = collectFaults(CONTENT_PAGES, (page) => {
      const levels = [...page.html.matchAll(/<h(?<level>[1-6])[ >]/gu)].map((match) => Number(match.groups?.['level']));
      const skipped = levels.some((level, index) => index > 0 && level > (levels[index - 1] ?? level) + 1);
      return [
        ...(levels.filter((level) => level === 1).length === 1 ? [] : ['not one h1']),
        ...(skipped ? [`levels ${levels.join(' ')}`] : []),
      ];
    });
    assert.equal(faults.length, 0, report(faults));
  });

  it('uses no form that the glossary forbids', () => {
    const glossary = glossarySchema.parse(parseYaml(readContentFiles(CONTENT_FOLDER).get('glossary.yaml') ?? ''));
    const forbidden = new Map(LOCALES.map((locale) => [locale, forbiddenForms(glossary, locale)]));
    const faults = collectFaults(CONTENT_PAGES, (page) => {
      const body = parsePage(page).querySelector('main');
      for (const foreign of body?.querySelectorAll('[translate=no]') ?? []) foreign.remove();
      const found = forbidden.get(page.locale)?.exec(body ? textOf(body) : '');
      return found ? [`uses "${found[0]}"`] : [];
    });
    assert.equal(faults.length, 0, report(faults));
  });

  it('never shows a template key, a variable or an undefined value', () => {
    const faults = collectFaults(CONTENT_PAGES, (page) => {
      const found = /\{\{|\}\}|undefined|\[object|NaN|\b(?:verdict|difference|section|glance)\.[a-z]/u.exec(
        page.html
          .replace(/<style.*?<\/style>/su, '')
          // Settings of a mail server have braces of their own.
          .replaceAll(/<pre.*?<\/pre>/gsu, '')
          .replace(/<script type="application\/ld\+json">.*?<\/script>/su, (data) => data.replaceAll('}', ' ')),
      );
      return found ? [`shows "${found[0]}"`] : [];
    });
    assert.equal(faults.length, 0, report(faults));
  });

  it('is in the language of the page: English stands only where it is marked', () => {
    const faults = collectFaults(
      CONTENT_PAGES.filter(({ locale }) => locale !== 'en'),
      (page) => {
        const body = parsePage(page).querySelector('main');
        for (const foreign of body?.querySelectorAll('[lang=en]') ?? []) foreign.remove();
        const found = /\b(?:the|which|server closes|you|does not|have been)\b/u.exec(body ? textOf(body) : '');
        return found ? [`unmarked English: "${found[0]}"`] : [];
      },
    );
    assert.equal(faults.length, 0, report(faults));
  });
});

describe('a pair page', () => {
  it('has every anchor that support articles link to', () => {
    const faults = collectFaults(pairPages, (page) => {
      if (page.place.kind !== 'pair') return [];
      const { first, second } = page.place.pair;
      const parts = [first, second].flatMap((code) => [
        `code-${code}`,
        `code-${code}-description`,
        `code-${code}-when`,
        `code-${code}-fix`,
      ]);
      const anchors = ['summary', 'glance', ...parts, 'differences', 'which', 'learn-more'];
      const ids = [...page.html.matchAll(/ id="(?<id>[^"]+)"/gu)].map((match) => match.groups?.['id'] ?? '');
      const order = anchors.map((anchor) => ids.indexOf(anchor));
      if (order.includes(-1)) return [`misses ${anchors.filter((anchor) => !ids.includes(anchor)).join(', ')}`];
      return order.every((position, index) => index === 0 || position > (order[index - 1] ?? -1))
        ? []
        : ['anchors out of order'];
    });
    assert.equal(faults.length, 0, report(faults));
  });

  const HEADINGS = {
    en: ['Description', 'When you see it', 'How to fix', 'Key differences', 'When to use which', 'Learn more'],
    id: [
      'Deskripsi',
      'Ketika Anda Melihatnya',
      'Cara Memperbaiki',
      'Perbedaan Utama',
      'Kapan Menggunakan Yang Mana',
      'Pelajari Lebih Lanjut',
    ],
    vi: [
      'Mô tả',
      'Khi bạn thấy mã này',
      'Cách khắc phục',
      'Sự khác biệt chính',
      'Khi nào dùng cái nào',
      'Tìm hiểu thêm',
    ],
    ru: [
      'Описание',
      'Когда вы это видите',
      'Как исправить',
      'Ключевые различия',
      'Когда что использовать',
      'Узнать больше',
    ],
  } as const;

  it('has the headings of the seeds, in their order, the parts of each code once', () => {
    const faults = collectFaults(pairPages, (page) => {
      const [description, when, fix, ...rest] = HEADINGS[page.locale];
      const wanted = [description, when, fix, description, when, fix, ...rest];
      const headings = parsePage(page)
        .querySelectorAll('h2, h3')
        .map(textOf)
        .filter((heading) => (wanted as readonly string[]).includes(heading));
      return JSON.stringify(headings) === JSON.stringify(wanted) ? [] : [headings.join(' | ')];
    });
    assert.equal(faults.length, 0, report(faults));
  });

  it('names at least three differences, each a sentence', () => {
    const faults = collectFaults(pairPages, (page) => {
      const items = parsePage(page).querySelectorAll('#differences li').map(textOf);
      const unfinished = items.filter((item) => !/^[\p{Lu}\d].*\.$/su.test(item));
      return [
        ...(items.length < 3 ? [`only ${items.length} differences`] : []),
        ...unfinished.map((item) => `no sentence: ${item}`),
      ];
    });
    assert.equal(faults.length, 0, report(faults));
  });

  it('says in its h1 what logs say: the English names', () => {
    const page = pairPages.find(({ path }) => path.endsWith('/ru/smtp/250-vs-451/'));
    assert.ok(page);
    assert.equal(textOf(parsePage(page).querySelector('h1') ?? parsePage(page)), 'SMTP 250 OK vs 451 Local Error');
  });
});

describe('a code page', () => {
  it('has its anchors; codes of no standard say so instead of offering pairs', () => {
    const faults = collectFaults(codePages, (page) => {
      const ids = new Set([...page.html.matchAll(/ id="(?<id>[^"]+)"/gu)].map((match) => match.groups?.['id'] ?? ''));
      const missing = ['summary', 'description', 'when', 'fix', 'enhanced', 'sources'].filter(
        (anchor) => !ids.has(anchor),
      );
      const says = page.html.includes('class="notice"');
      return [
        ...missing.map((anchor) => `misses #${anchor}`),
        ...(ids.has('pairs') === says ? ['neither pairs nor a notice, or both'] : []),
      ];
    });
    assert.equal(faults.length, 0, report(faults));
  });
});
