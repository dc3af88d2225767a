// ctemplate's language, as much of it as our templates use: values and sections, looked up outwards, always escaped.
// For looking at pages without the C++ program; tests/unit/web_pages holds it against the real engine.
const escapes = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escapeHtml = (text) => String(text).replace(/[&<>"']/g, (c) => escapes[c]);

function parse(source) {
  const root = { children: [] };
  const path = [root];
  let at = 0;
  for (const found of source.matchAll(/\{\{([#/%]?)([^}]*)\}\}/g)) {
    path.at(-1).children.push(source.slice(at, found.index));
    at = found.index + found[0].length;
    const [, kind, name] = found;
    if (kind === '#') {
      const section = { section: name, children: [] };
      path.at(-1).children.push(section);
      path.push(section);
    } else if (kind === '/') path.pop();
    else if (kind === '') path.at(-1).children.push({ value: name.split(':')[0] });
  }
  root.children.push(source.slice(at));
  return root;
}

const valueOf = (scopes, name) => scopes.find((scope) => scope[name] !== undefined)?.[name];
const sectionOf = (scopes, name) => scopes.find((scope) => scope[name] !== undefined && scope[name] !== false && scope[name] !== '')?.[name];

function write(node, scopes) {
  return node.children.map((child) => {
    if (typeof child === 'string') return child;
    if (child.value) {
      const value = valueOf(scopes, child.value);
      return value === undefined || typeof value === 'boolean' || typeof value === 'object' ? '' : escapeHtml(value);
    }
    const shown = sectionOf(scopes, child.section);
    if (shown === undefined) return '';
    const rows = Array.isArray(shown) ? shown : [typeof shown === 'object' ? shown : {}];
    return rows.map((row) => write(child, [row, ...scopes])).join('');
  }).join('');
}

export const render = (source, data) => write(parse(source), [data]);
