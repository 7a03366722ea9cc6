import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { answer } from '../../src/ask/answer.ts';
import type { AskIndex } from '../../src/ask/ask-index.ts';
import { foldMarks, loadStemmer, makeWordSearch } from '../../src/ask/word-search.ts';
import { SITE } from '../../src/config.ts';
import { decode } from '../../src/decoder/decode.ts';
import { type Locale, LOCALES } from '../../src/languages/locales.ts';
import { askIndex } from '../../src/views/ask-index.ts';
import { createContexts } from '../../src/views/context.ts';
import { CONTENT } from '../site-content.ts';
import { PASTED } from './pasted-inputs.ts';

const INDEXES = new Map<Locale, AskIndex>(
  [...createContexts(CONTENT, SITE)].map(([locale, context]) => [locale, askIndex(context)]),
);
const indexOf = (locale: Locale): AskIndex => {
  const index = INDEXES.get(locale);
  assert.ok(index);
  return index;
};

const searchIn = async (locale: Locale): Promise<ReturnType<typeof makeWordSearch>> =>
  makeWordSearch(indexOf(locale), await loadStemmer(locale));

const ask = (locale: Locale, text: string): ReturnType<typeof answer> =>
  answer(indexOf(locale), decode(text), () => []);

/** What the actions of the facts come down to for somebody in a hurry. */
const VERDICTS = {
  goOn: 'goOn',
  answer: 'goOn',
  finish: 'goOn',
  queue: 'wait',
  command: 'wait',
  afterFix: 'fix',
  stop: 'stop',
} as const;
const CLASS_VERDICTS: Readonly<Record<string, string>> = { 2: 'goOn', 3: 'goOn', 4: 'wait', 5: 'fix' };

describe('the answer', () => {
  it('gives the right verdict for every pasted text with a code', () => {
    const index = indexOf('en');
    for (const { id, text, expect } of PASTED) {
      if (expect.verdict === null) continue;
      const decoded = decode(text);
      const known = decoded.kind === 'reply' ? index.codes[decoded.decisive.code] : undefined;
      const found = ask('en', text);
      const verdict = known ? VERDICTS[known.action] : CLASS_VERDICTS[String(found.title?.replyClass)];
      assert.equal(verdict, expect.verdict, id);
      if (known) assert.ok(found.status.includes(index.actions[known.action]), `${id}: ${found.status}`);
    }
  });

  it('leaves no variable unfilled, in any language', () => {
    for (const locale of LOCALES) {
      for (const { id, text } of PASTED) {
        const { status, sentences, links, others } = ask(locale, text);
        const texts = [status, ...sentences, ...[...links, ...others].flatMap((link) => [link.text, link.href])];
        for (const shown of texts) assert.doesNotMatch(shown, /\{\{|undefined/u, `${locale} ${id}: ${shown}`);
      }
    }
  });

  it('names the rule where the reply code and the enhanced code disagree', () => {
    const { sentences } = ask('en', '550 4.4.7 QUEUE.Expired; message expired');
    assert.ok(
      sentences.some((sentence) => /The two codes disagree: 550 .* 4\.4\.7 .*RFC\s5321, section 4\.2/u.test(sentence)),
    );
    assert.ok(!ask('en', '550 5.1.1 User unknown').sentences.some((sentence) => sentence.includes('disagree')));
  });

  it('shows both readings of a number that no standard defines, and leads to both', () => {
    const { sentences, links } = ask('en', '441 4.4.1 No response');
    assert.ok(sentences.some((sentence) => sentence.startsWith('No standard defines 441')));
    assert.ok(links.some(({ href }) => href === '/smtp/441/'));
    assert.ok(links.length > 1);
  });

  it('reads a number that nobody lists by its first digit', () => {
    const { sentences, links } = ask('en', '571 Delivery not authorized, message refused');
    assert.ok(sentences.some((sentence) => sentence.includes('571') && sentence.includes('first digit')));
    assert.deepEqual(
      links.map(({ href }) => href),
      ['/smtp/5xx/'],
    );
  });

  it('leads to the page of the pair where two codes are asked about, and where one was expected', () => {
    for (const text of [
      '235 vs 451',
      'Expected response code 235 but got code "451", with message "451 4.3.0 Try later"',
    ]) {
      assert.ok(
        ask('ru', text).links.some(({ href }) => href === '/ru/smtp/235-vs-451/'),
        text,
      );
    }
  });

  it('knows every row of the registry of enhanced codes', () => {
    for (const { code } of CONTENT.registry) {
      const { sentences } = ask('vi', `550 ${code.replace('X', '5')} text`);
      const meaning = indexOf('vi').enhanced[code];
      assert.ok(meaning !== undefined && sentences.some((sentence) => sentence.includes(meaning)), code);
    }
  });

  it('says how sure it is', () => {
    const sure = (text: string): string => ask('en', text).sentences.at(-1) ?? '';
    assert.match(sure('550 5.1.1 User unknown'), /^Sure/u);
    assert.match(sure('my mail gets error 550'), /^Likely/u);
    assert.match(sure('450 550'), /^(?:Possibly|Sure)/u);
  });

  it('offers all codes and the other languages where nothing was found', () => {
    const { links, askElsewhere } = ask('vi', 'zzqqxx');
    assert.deepEqual(
      links.map(({ href }) => href),
      ['/vi/smtp/'],
    );
    assert.ok(askElsewhere);
    assert.ok(!ask('vi', '550').askElsewhere);
  });

  it('takes a number typed alone for a code, also where no list has it', () => {
    assert.equal(ask('en', '545').title?.code, '545');
    assert.equal(ask('en', 'error 404').title, undefined);
  });

  it('says that a program got no reply at all', () => {
    assert.match(ask('en', 'Expected response code 250 but got code "", with message ""').status, /no reply at all/u);
  });
});

describe('words', () => {
  const localeOf = (id: string): Locale => LOCALES.find((locale) => id.startsWith(`words-${locale}-`)) ?? 'en';

  for (const { id, text, expect } of PASTED) {
    if (expect.words === undefined) continue;
    it(`lead to the page: ${id}`, async () => {
      const search = await searchIn(localeOf(id));
      const best = search(text)[0];
      assert.ok([expect.words].flat().includes(best), `"${text}" gives ${search(text).join(', ')}`);
    });
  }

  it('are found without their marks, with ё or е, with đ or d', async () => {
    assert.equal(foldMarks('Hộp thư ĐẦY'), 'hop thu day');
    assert.equal(foldMarks('Ещё чёрный'), 'еще черный');
    const [vietnamese, russian] = [await searchIn('vi'), await searchIn('ru')];
    assert.deepEqual(vietnamese('hộp thư đầy'), vietnamese('hop thu day'));
    assert.deepEqual(russian('ретранслятор запрещён'), russian('ретранслятор запрещен'));
  });

  it('are found in another form of the same word', async () => {
    const russian = await searchIn('ru');
    assert.ok([552, 452].includes(russian('переполненные ящики')[0] ?? 0));
    const english = await searchIn('en');
    assert.ok([552, 452].includes(english('full mailboxes')[0] ?? 0));
  });

  it('of nothing known find nothing', async () => {
    assert.deepEqual((await searchIn('en'))('zzqqxx'), []);
  });
});
