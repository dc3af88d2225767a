// The words: texts.zh-CN.yaml and texts.en.yaml, the same keys in both. A template takes one with [[key]];
// those under "run", "message", "letter" and "refusal" are for C++ and go to dist/texts.<language>.json.
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

export const languages = ['zh-CN', 'en'];
const atRunTime = /^(run|refusal|message|letter)\./;

function flatten(tree, prefix, into) {
  for (const [name, value] of Object.entries(tree)) {
    if (value !== null && typeof value === 'object') flatten(value, `${prefix}${name}.`, into);
    else into.set(prefix + name, String(value));
  }
  return into;
}

export function readTexts(folder) {
  const texts = {};
  for (const language of languages)
    texts[language] = flatten(parse(readFileSync(`${folder}/texts.${language}.yaml`, 'utf8')), '', new Map());
  const [first, ...others] = languages;
  for (const other of others) {
    const missing = [...texts[first].keys()].filter((key) => !texts[other].has(key));
    const extra = [...texts[other].keys()].filter((key) => !texts[first].has(key));
    if (missing.length || extra.length)
      throw new Error(`texts.${other}.yaml misses [${missing.join(', ')}] and has too many [${extra.join(', ')}]`);
  }
  return texts;
}

export function runTimeTexts(texts) {
  return Object.fromEntries([...texts].filter(([key]) => atRunTime.test(key)));
}

/// Keys no template took and C++ does not get: left over, so somebody forgot something.
export function unusedKeys(texts, used) {
  return [...texts.keys()].filter((key) => !atRunTime.test(key) && !used.has(key));
}
