// From a template's source to what ctemplate reads, for one language. The [[…]] marks are ours and are gone afterwards;
// the {{…}} marks are ctemplate's and are filled at run time.
//
//   @title key              first lines of a page: the text of <title>, the header ("home", "elder": parts/header-….tpl),
//                           and "@layout staff" for the officers' pages (parts/layout-staff.tpl)
//   @fragment               instead: a piece of a page, without the layout
//   [[key]]                 a text, HTML-escaped; it may hold {{MARKERS}}
//   [[icon:pin]] [[mark]]   an inline drawing          [[asset:kb.css]]   the hashed address
//   [[markdown:name]]       help/name.<language>.md as HTML    [[reviewed:name]]   the day it was last reviewed
//   [[include:part a=b]]    templates/parts/part.tpl; inside it [[$a]] is b, and [[=a]] the text whose key is b
import { readFileSync } from 'node:fs';
import { icon, mark } from './icons.mjs';

const comment = /\{\{!([\s\S]*?)\}\}\n?/g;
const autoEscape = '{{%AUTOESCAPE context="HTML"}}';

const escapeHtml = (text) =>
  text.replace(/[&<>"']/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[c]);

/// The names of ctemplate's markers and sections in a text.
export function markers(text) {
  return new Set([...text.replace(comment, '').matchAll(/\{\{[#/]?([A-Z][A-Z0-9_]*)(?::[a-z_:]+)?\}\}/g)].map((m) => m[1]));
}

/// What the comment at the head does not mention, although the template uses it.
export function undocumented(source) {
  const words = new Set([...source.matchAll(comment)].flatMap((m) => m[1].match(/[A-Z][A-Z0-9_]*/g) ?? []));
  return [...markers(source)].filter((name) => !words.has(name));
}

function checkSections(text, where) {
  const open = [];
  for (const [, kind, name] of text.matchAll(/\{\{([#/])([A-Z0-9_]+)\}\}/g)) {
    if (kind === '#') open.push(name);
    else if (open.pop() !== name) throw new Error(`${where}: {{/${name}}} closes a section that is not open`);
  }
  if (open.length) throw new Error(`${where}: {{#${open.at(-1)}}} is never closed`);
}

/// Unescaped is what is named so, and nothing else: C++ fills such a name with what a template made, never with text.
function checkMarkup(text, where) {
  for (const [, name, modifiers] of text.matchAll(/\{\{([A-Z][A-Z0-9_]*)((?::[a-z_]+)*)\}\}/g))
    if (name.endsWith('_HTML') !== (modifiers === ':none')) throw new Error(`${where}: {{${name}}} must end in _HTML and be :none, or neither`);
}

export class Expander {
  constructor(folder, texts, assets, document) {
    Object.assign(this, { folder, texts, assets, document, used: new Set() });
  }

  source(path) {
    const text = readFileSync(`${this.folder}/${path}.tpl`, 'utf8');
    const missing = undocumented(text);
    if (missing.length) throw new Error(`${path}.tpl: its head does not say what ${missing.join(', ')} is`);
    return text.replace(comment, '');
  }

  text(key, where) {
    if (!this.texts.has(key)) throw new Error(`${where}: there is no text "${key}"`);
    this.used.add(key);
    return escapeHtml(this.texts.get(key));
  }

  asset(name, where) {
    if (!(name in this.assets)) throw new Error(`${where}: there is no asset "${name}"`);
    return this.assets[name];
  }

  fill(source, where, values = {}) {
    return source.replace(/\[\[([^\]]+)\]\]/g, (_, mention) => {
      if (mention.startsWith('$')) return values[mention.slice(1)] ?? '';
      if (mention.startsWith('=')) return this.text(values[mention.slice(1)], where);
      if (mention === 'mark') return mark;
      const inner = mention.replace(/\$(\w+)/g, (__, name) => values[name] ?? '');
      if (inner.startsWith('icon:')) return icon(inner.slice(5));
      if (inner.startsWith('asset:')) return this.asset(inner.slice(6), where);
      if (inner.startsWith('markdown:')) return this.document(inner.slice(9)).html;
      if (inner.startsWith('reviewed:')) return this.document(inner.slice(9)).reviewed;
      if (inner.startsWith('include:')) return this.include(inner.slice(8), where);
      return this.text(inner, where);
    });
  }

  include(mention, where) {
    const [name, ...pairs] = mention.split(' ');
    const values = Object.fromEntries(pairs.map((pair) => pair.split('=')));
    return this.fill(this.source(`parts/${name}`), `${where} > ${name}`, values);
  }

  inLayout(name, head, body) {
    if (!head.title) throw new Error(`${name}.tpl has no @title`);
    const layout = this.source(head.layout ? `parts/layout-${head.layout}` : 'parts/layout').replace('[[$body]]', () => body);
    const header = head.header ? `header-${head.header}` : 'header';
    return this.fill(layout, name, { title: head.title, header });
  }

  page(name) {
    const head = {};
    const body = this.source(name).replace(/^@(\w+)(?: (.*))?\n/gm, (_, key, value) => ((head[key] = value ?? key), ''));
    const html = head.fragment ? this.fill(body.trim(), name) : this.inLayout(name, head, body);
    checkSections(html, name);
    checkMarkup(html, name);
    return `${autoEscape}${html.replace(/^[ \t]+/gm, '').replace(/\n{2,}/g, '\n')}`;
  }
}
