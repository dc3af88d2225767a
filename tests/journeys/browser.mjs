// Debian's Chromium, and what every screen is held to: no axe violation, no undecided contrast, no sideways scroll.
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const axe = readFileSync(new URL('node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const widths = [320, 390, 1280];
const pictures = process.env.KUAIBAN_SCREENS;
export const phone = { width: 390, height: 844 }, desktop = { width: 1280, height: 800 };

export class Browser {
  /// An empty profile, nothing asked of the network but the portal.
  static async open() {
    const browser = new Browser();
    browser.profile = mkdtempSync(join(tmpdir(), 'kuaiban-chromium-'));
    browser.chromium = await chromium.launch({
      executablePath: '/usr/bin/chromium', headless: true, env: { ...process.env, HOME: browser.profile },
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
    });
    return browser;
  }

  async close() {
    await this.chromium.close();
    rmSync(this.profile, { recursive: true, force: true });
  }

  /// Somebody with a device of their own. `faults` grows by whatever is wrong with the screens they see.
  async visitor({ script = true, size = phone, language = 'zh-CN' } = {}) {
    const context = await this.chromium.newContext({ javaScriptEnabled: script, viewport: size, locale: 'zh-CN', acceptDownloads: true });
    context.setDefaultTimeout(15000);
    const page = await context.newPage();
    const visitor = new Visitor(context, page, { script, size, language });
    page.on('pageerror', (error) => visitor.faults.push(`${page.url()}: ${error}`));
    page.on('console', (message) => { if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) visitor.faults.push(`${message.location().url || page.url()}: ${message.text()}`); });
    page.on('response', (response) => { if (response.status() >= 500) visitor.faults.push(`${response.url()}: ${response.status()}`); });
    return visitor;
  }
}

class Visitor {
  faults = [];
  #seen = new Set();

  constructor(context, page, device) {
    Object.assign(this, { context, page, ...device });
  }

  async leave() {
    await this.context.close();
  }

  get path() {
    return new URL(this.page.url()).pathname;
  }

  /// Looks at the screen as it stands; once for each name.
  async look(name) {
    if (this.#seen.has(name)) return;
    this.#seen.add(name);
    const where = `${name} (${this.language}, ${this.size.width} px${this.script ? '' : ', no script'})`;
    for (const width of widths) {
      await this.page.setViewportSize({ width, height: this.size.height });
      const over = await this.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      if (over > 0) this.faults.push(`${where}: ${over} px too wide at ${width} px`);
    }
    await this.page.setViewportSize(this.size);
    const left = await this.page.evaluate(() => document.body.innerText.match(/\{\{.*?\}\}|\[\[.*?\]\]|\b(?:run|guide|part)\.[a-z-]+\.[a-z.-]+/)?.[0]);
    if (left) this.faults.push(`${where}: unfinished words: ${left}`);
    if (pictures) {
      mkdirSync(pictures, { recursive: true });
      await this.page.screenshot({ path: join(pictures, `${name}.${this.language}.${this.size.width}.png`), fullPage: true });
    }
    if (this.script) await this.#audit(where);
  }

  async #audit(where) {
    const { violations, incomplete } = await this.page.evaluate(`(async () => { ${axe}; return axe.run(document, ${JSON.stringify({ runOnly: rules, resultTypes: ['violations', 'incomplete'] })}); })()`);
    for (const fault of [...violations, ...incomplete.filter(({ id }) => id === 'color-contrast')])
      this.faults.push(`${where}: ${fault.id}: ${fault.nodes.slice(0, 2).map(({ html, any }) => `${html.slice(0, 160)} ${any[0]?.message ?? ''}`).join(' | ')}`);
  }
}
