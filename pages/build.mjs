// Makes dist/: the stylesheet and the script under names that change with their content, both packed ahead of time;
// the templates, one set for each language; and the texts that C++ picks at run time.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { buildSync } from 'esbuild';
import { compile } from 'sass';
import { Expander } from './tools/expand.mjs';
import { mark } from './tools/icons.mjs';
import { readMarkdown } from './tools/markdown.mjs';
import { languages, readTexts, runTimeTexts, unusedKeys } from './tools/texts.mjs';

const here = import.meta.dirname;
const dist = `${here}/dist`;

function style() {
  const { css } = compile(`${here}/styles/kb.scss`, { style: 'compressed', loadPaths: [`${here}/node_modules`], quietDeps: true });
  return css;
}

function script() {
  const [file] = buildSync({
    entryPoints: [`${here}/scripts/kb.ts`], bundle: true, minify: true, format: 'esm', target: 'es2020', write: false, legalComments: 'none',
  }).outputFiles;
  return file.text;
}

const icon = () => mark.replace('<svg ', '<svg xmlns="http://www.w3.org/2000/svg" ');

const files = new Map();

function publish(name, text) {
  const bytes = Buffer.from(text);
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 10);
  const hashed = name.replace('.', `.${hash}.`);
  const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } };
  files.set(`assets/${hashed}`, bytes);
  files.set(`assets/${hashed}.gz`, gzipSync(bytes, { level: 9 }));
  files.set(`assets/${hashed}.br`, brotliCompressSync(bytes, brotli));
  return `/assets/${hashed}`;
}

function document(name, language) {
  const path = `help/${name}.${language}.md`;
  return readMarkdown(readFileSync(`${here}/${path}`, 'utf8'), path);
}

function templates(language, texts, assets) {
  const expander = new Expander(`${here}/templates`, texts, assets, (name) => document(name, language));
  for (const file of readdirSync(`${here}/templates`).filter((name) => name.endsWith('.tpl')))
    files.set(`templates/${language}/${file}`, expander.page(file.slice(0, -4)));
  const unused = unusedKeys(texts, expander.used);
  if (unused.length) throw new Error(`no template uses the texts ${unused.join(', ')}`);
}

const assets = {
  'kb.css': publish('kb.css', style()),
  'kb.js': publish('kb.js', script()),
  'icon.svg': publish('icon.svg', icon()),
};
files.set('manifest.json', JSON.stringify(assets, null, 2));
const texts = readTexts(here);
for (const language of languages) {
  templates(language, texts[language], assets);
  files.set(`texts.${language}.json`, JSON.stringify(runTimeTexts(texts[language]), null, 1));
}

// Only now, when nothing failed, is what was there replaced.
rmSync(dist, { recursive: true, force: true });
for (const [path, content] of files) {
  mkdirSync(dirname(`${dist}/${path}`), { recursive: true });
  writeFileSync(`${dist}/${path}`, content);
}
