// The little Markdown that help pages need: "## " headings, paragraphs, "- " and "1. " lists, [links](address), **bold**.
// A document begins with the days it says: "from:" (valid since) and "reviewed:" (last read against the rules), ISO.
const escape = (text) => text.replace(/[&<>"']/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[c]);
const safe = /^(\/(?!\/)|tel:\d|https:\/\/)/;

function inline(text, where) {
  return escape(text)
    .replace(/\*\*([^*]+)\*\*/g, '<b>$1</b>')
    .replace(/\[([^\]]+)\]\(([^)\s]+)\)/g, (_, words, address) => {
      if (!safe.test(address)) throw new Error(`${where}: ${address} is no address of ours, tel: or https:`);
      return `<a href="${address}">${words}</a>`;
    });
}

function block(text, where) {
  const lines = text.split('\n');
  if (text.startsWith('## ')) return `<h2>${inline(text.slice(3), where)}</h2>`;
  for (const [mark, tag] of [[/^- /, 'ul'], [/^\d+\. /, 'ol']])
    if (lines.every((line) => mark.test(line)))
      return `<${tag}>${lines.map((line) => `<li>${inline(line.replace(mark, ''), where)}</li>`).join('')}</${tag}>`;
  return `<p>${inline(lines.join(' '), where)}</p>`;
}

/// { from, reviewed, html } of a document; an error names `where`.
export function readMarkdown(source, where) {
  const [head, ...blocks] = source.trim().split(/\n\s*\n/);
  const days = Object.fromEntries(head.split('\n').map((line) => line.split(': ')));
  for (const day of ['from', 'reviewed'])
    if (!/^\d{4}-\d\d-\d\d$/.test(days[day] ?? '')) throw new Error(`${where} does not begin with the day "${day}"`);
  return { ...days, html: blocks.map((text) => block(text, where)).join('\n') };
}
