// Every screen with the made-up data of samples/, in both languages, to dist/preview/. A sample is named after its template
// ("part.errors.json" fills part.tpl); "甲||one" is Chinese and English; _page.json holds what every page needs.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { render } from './tools/logicless.mjs';
import { languages } from './tools/texts.mjs';

const here = import.meta.dirname;
const read = (path) => JSON.parse(readFileSync(`${here}/${path}`, 'utf8'));

function inLanguage(data, index) {
  if (typeof data === 'string') return data.includes('||') ? data.split('||')[index] : data;
  if (Array.isArray(data)) return data.map((row) => inLanguage(row, index));
  if (data === null || typeof data !== 'object') return data;
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, inLanguage(value, index)]));
}

const page = read('samples/_page.json');
const samples = readdirSync(`${here}/samples`).filter((name) => name.endsWith('.json') && !name.startsWith('_'));
for (const [index, language] of languages.entries()) {
  mkdirSync(`${here}/dist/preview/${language}`, { recursive: true });
  for (const file of samples) {
    const template = readFileSync(`${here}/dist/templates/${language}/${file.split('.')[0]}.tpl`, 'utf8');
    const html = render(template, inLanguage({ ...page, ...read(`samples/${file}`) }, index));
    writeFileSync(`${here}/dist/preview/${language}/${file.replace('.json', '.html')}`, html);
  }
}
const isScreen = (name) => name.endsWith('.tpl') && !readFileSync(`${here}/templates/${name}`, 'utf8').includes('\n@fragment');
const templates = readdirSync(`${here}/templates`).filter(isScreen).map((name) => name.slice(0, -4));
const without = templates.filter((name) => !samples.some((file) => file.split('.')[0] === name));
if (without.length) throw new Error(`no sample shows ${without.join(', ')}`);
console.log(`${samples.length} screens in ${languages.length} languages are in dist/preview/`);
