import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { forbiddenForms } from '../../src/languages/glossary.ts';
import { LOCALES } from '../../src/languages/locales.ts';
import { sentencesOf } from '../../src/languages/sentences.ts';
import { createTranslators } from '../../src/languages/translator.ts';
import { typeset } from '../../src/languages/typeset.ts';
import { CONTENT } from '../site-content.ts';

describe('typesetting', () => {
  const table = [
    ['vi', 'mã 451 và RFC 5321', 'mã\u00a0451 và RFC\u00a05321'],
    ['vi', 'sau 30 phút', 'sau 30\u00a0phút'],
    ['id', 'kode 451, RFC 5321 bagian 4.2.1', 'kode\u00a0451, RFC\u00a05321 bagian\u00a04.2.1'],
    ['ru', 'ответ 451 — не ошибка', 'ответ\u00a0451\u00a0— не\u00a0ошибка'],
    ['ru', 'через 30 минут на RCPT TO', 'через 30\u00a0минут на\u00a0RCPT\u00a0TO'],
    ['ru', 'после 550 повторите', 'после 550 повторите'],
    ['ru', 'из-за IP-адреса', 'из-\u2060за\u00a0IP-\u2060адреса'],
    ['en', 'for 4–5 days', 'for 4\u2060–\u20605\u00a0days'],
    ['en', 'RFC 5321 and 451 here', 'RFC\u00a05321 and 451 here'],
  ] as const;
  for (const [locale, plain, set] of table) {
    it(`${locale}: "${plain}"`, () => {
      assert.equal(typeset(locale, plain), set);
    });
  }

  it('changes nothing when done twice', () => {
    assert.equal(typeset('ru', typeset('ru', 'на RCPT TO — с кодом 451')), typeset('ru', 'на RCPT TO — с кодом 451'));
  });
});

describe('translations', () => {
  const translators = createTranslators(CONTENT.messages);

  it('follow the plural forms of each language', () => {
    const forms = (locale: (typeof LOCALES)[number]): readonly (string | undefined)[] =>
      [1, 2, 5, 21].map((count) => translators.get(locale)?.t('codes.count', { count }));
    assert.deepEqual(forms('ru'), ['1\u00a0код', '2\u00a0кода', '5\u00a0кодов', '21\u00a0код']);
    assert.deepEqual(forms('en'), ['1 code', '2 codes', '5 codes', '21 codes']);
  });

  it('stop the build at a missing key, and never fall back to another language', () => {
    const broken = { ...CONTENT.messages, ru: { ...CONTENT.messages.ru } };
    Reflect.deleteProperty(broken.ru, 'section.fix');
    assert.throws(
      () => createTranslators(broken).get('ru')?.t('section.fix'),
      /content\/ui\/ru\.json: section\.fix: is missing/u,
    );
  });

  it('stop the build at a variable without a value', () => {
    assert.throws(() => translators.get('en')?.t('verdict.apart', { first: 211 }), /\{\{second\}\}/u);
  });
});

describe('sentences', () => {
  it('are cut at their end marks and not at numbers', () => {
    assert.deepEqual(
      sentencesOf('Servers send 4.2.2 at RCPT TO. Read RFC 5321, section 4.2.1. 451 waits in the queue.'),
      ['Servers send 4.2.2 at RCPT TO.', 'Read RFC 5321, section 4.2.1.', '451 waits in the queue.'],
    );
  });
});

describe('the glossary', () => {
  const entry = { use: 'antrean', avoid: ['antrian', 'kode error (for 2xx/3xx)'] };
  const glossary = [
    { term: 'queue', en: { use: 'queue' }, id: entry, vi: { use: 'hàng đợi' }, ru: { use: 'очередь' } },
  ];

  it('forbids bare forms as whole words, in either letter case, and leaves the remarked ones to readers', () => {
    const forbidden = forbiddenForms(glossary, 'id');
    assert.ok(forbidden);
    assert.ok(forbidden.test('Email menunggu di Antrian.'));
    assert.ok(!forbidden.test('Email menunggu di antrean.'));
    assert.ok(!forbidden.test('antrianku'));
    assert.ok(!forbidden.test('kode error'));
    assert.equal(forbiddenForms(glossary, 'en'), undefined);
  });
});
