// Every screen with the data of pages/samples/ in a real browser: no sideways scroll at 320, 390 and 1280 px, no axe
// violation, no undecided contrast. With a folder as argument it also keeps pictures; further arguments choose screens by name.
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { chromium } from 'playwright-core';

await import('../../pages/preview.mjs');

const here = import.meta.dirname;
const dist = `${here}/../../pages/dist`;
const axe = readFileSync(`${here}/node_modules/axe-core/axe.min.js`, 'utf8');
const [pictures, ...wanted] = process.argv.slice(2);
const widths = [[320, 640], [390, 844], [1280, 800]];
const types = { '.html': 'text/html; charset=utf-8', '.css': 'text/css', '.js': 'text/javascript', '.svg': 'image/svg+xml' };

const server = createServer((request, response) => {
  try {
    const path = decodeURIComponent(new URL(request.url, 'http://x').pathname);
    response.setHeader('content-type', types[extname(path)] ?? 'application/octet-stream');
    response.setHeader('content-security-policy', "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'");
    response.end(path === '/sample-qr.svg' ? '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h3v3H0zM6 0h3v3H6zM0 6h3v3H0zM4 4h2v2H4z"/></svg>' : readFileSync(dist + path));
  } catch {
    response.statusCode = 404;
    response.end();
  }
});
await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium', headless: true,
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});

const faults = [];
async function look(page, language, file, [width, height]) {
  const where = `${language}/${file} at ${width} px`;
  await page.setViewportSize({ width, height });
  const answer = await page.goto(`http://127.0.0.1:${server.address().port}/preview/${language}/${file}`);
  if (!answer.ok()) faults.push(`${where}: ${answer.status()}`);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  if (overflow > 0) faults.push(`${where}: ${overflow} px too wide`);
  if (pictures) await page.screenshot({ path: `${pictures}/${file.replace('.html', '')}.${language}.${width}.png`, fullPage: true });
  const { violations, incomplete } = await page.evaluate(() => globalThis.axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], resultTypes: ['violations', 'incomplete'],
  }));
  for (const fault of [...violations, ...incomplete.filter(({ id }) => id === 'color-contrast')])
    faults.push(`${where}: ${fault.id}: ${fault.nodes.map((node) => `${node.html.slice(0, 160)} ${node.any.map((one) => one.message).join("; ").slice(0, 160)}`).slice(0, 2).join(' | ')}`);
}

if (pictures) mkdirSync(pictures, { recursive: true });
const context = await browser.newContext({ bypassCSP: false });
await context.addInitScript(axe);
const page = await context.newPage();
page.on('pageerror', (error) => faults.push(`${page.url()}: ${error}`));
page.on('console', (message) => { if (message.type() === 'error') faults.push(`${page.url()}: ${message.text()}`); });
let seen = 0;
for (const language of ['zh-CN', 'en'])
  for (const file of readdirSync(`${dist}/preview/${language}`)) {
    if (wanted.length && !wanted.some((name) => file.startsWith(name))) continue;
    for (const size of widths) await look(page, language, file, size);
    seen += 1;
  }
await browser.close();
server.close();
for (const fault of faults) console.log(fault);
console.log(`${seen} screens, ${faults.length} faults`);
process.exitCode = faults.length ? 1 : 0;
