import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { Expander, undocumented } from './expand.mjs';
import { readMarkdown } from './markdown.mjs';
import { render } from './logicless.mjs';
import { languages, readTexts, unusedKeys } from './texts.mjs';

function expandPage(source, texts) {
  const folder = mkdtempSync(join(tmpdir(), 'kuaiban-pages-'));
  try {
    mkdirSync(`${folder}/parts`);
    writeFileSync(`${folder}/parts/layout.tpl`, '<title>[[=title]]</title>[[$body]]');
    writeFileSync(`${folder}/page.tpl`, source);
    return new Expander(folder, new Map(Object.entries(texts)), {}).page('page');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('a text is escaped and keeps its markers', () => {
  const html = expandPage('@title a\n<p>[[b]]</p>', { a: 'A', b: 'x < {{DUE}}' });
  assert.equal(html, '{{%AUTOESCAPE context="HTML"}}<title>A</title><p>x &lt; {{DUE}}</p>');
});

test('a text that does not exist stops the build', () => {
  assert.throws(() => expandPage('@title a\n[[nowhere]]', { a: 'A' }), /there is no text "nowhere"/);
});

test('a marker the head does not explain stops the build', () => {
  assert.deepEqual(undocumented('{{! NAME }}{{#ROW}}{{NAME}}{{/ROW}}'), ['ROW']);
  assert.throws(() => expandPage('@title a\n{{SURPRISE}}', { a: 'A' }), /SURPRISE/);
});

test('a section that is not closed stops the build', () => {
  assert.throws(() => expandPage('{{! ROW }}@title a\n{{#ROW}}', { a: 'A' }), /never closed/);
});

test('a fragment has no layout around it', () => {
  assert.equal(expandPage('{{! ROW }}@fragment\n{{#ROW}}x{{/ROW}}\n', {}), '{{%AUTOESCAPE context="HTML"}}{{#ROW}}x{{/ROW}}');
});

test('only a name that says so goes unescaped, and it always does', () => {
  assert.match(expandPage('{{! A_HTML }}@fragment\n{{A_HTML:none}}', {}), /A_HTML:none/);
  assert.throws(() => expandPage('{{! A }}@fragment\n{{A:none}}', {}), /_HTML/);
  assert.throws(() => expandPage('{{! A_HTML }}@fragment\n{{A_HTML}}', {}), /_HTML/);
});

test('a key that no template takes is noticed, one for C++ is not', () => {
  assert.deepEqual(unusedKeys(new Map([['a', ''], ['b', ''], ['refusal.x', '']]), new Set(['a'])), ['b']);
});

test('both languages have the same names to fill in', () => {
  const texts = readTexts(join(import.meta.dirname, '..'));
  const names = (text) => [...text.matchAll(/\{\{?[A-Za-z_]+\}?\}/g)].map(([name]) => name).sort().join();
  const [chinese, english] = languages.map((language) => texts[language]);
  for (const [key, text] of chinese) assert.equal(names(english.get(key)), names(text), key);
});

test('the preview looks names up outwards and escapes', () => {
  assert.equal(render('{{#ROW}}{{A}}{{B}} {{/ROW}}', { A: '<', ROW: [{ B: 1 }, { A: 'x', B: 2 }] }), '&lt;1 x2 ');
});

test('a help page is headings, lists, links and paragraphs, and nothing slips through', () => {
  const days = 'from: 2026-11-01\nreviewed: 2026-11-20\n\n';
  const page = readMarkdown(`${days}One <b>\ntwo **three**.\n\n## Head\n\n- [a](/a)\n- b\n\n1. c`, 'x.md');
  assert.equal(page.reviewed, '2026-11-20');
  assert.equal(page.html, '<p>One &lt;b&gt; two <b>three</b>.</p>\n<h2>Head</h2>\n<ul><li><a href="/a">a</a></li><li>b</li></ul>\n<ol><li>c</li></ol>');
  assert.throws(() => readMarkdown(`${days}[a](javascript:alert)`, 'x.md'), /x\.md: javascript/);
  assert.throws(() => readMarkdown('from: 2026-11-01\n\ntext', 'x.md'), /"reviewed"/);
});
