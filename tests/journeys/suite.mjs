// What every journey file starts with: one portal, one browser, the demo's couples; and that nobody saw a faulty screen.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Browser } from './browser.mjs';
import { Portal, demoCouples } from './portal.mjs';

const program = process.env.KUAIBAN_PROGRAM ?? new URL('../../build/release/kuaiban', import.meta.url).pathname;

/// The world of a file; filled before its first journey. `prepare` sees the portal before it starts.
export function world(prepare) {
  const here = { couple: (name) => here.couples[name].application };
  before(async () => {
    [here.portal, here.browser, here.couples] = await Promise.all([Portal.start(program, { prepare }), Browser.open(), demoCouples(program)]);
  });
  after(async () => {
    await here.browser?.close();
    await here.portal?.close();
  });
  return here;
}

/// A journey of visitors with devices of their own: `walk` gets a function that brings one in.
export function journey(name, here, walk) {
  test(name, { timeout: 120_000 }, async () => {
    const visitors = [];
    const enter = async (device) => {
      visitors.push(await here.browser.visitor(device));
      return visitors.at(-1);
    };
    try {
      await walk(enter);
    } catch (broken) {
      for (const { page } of visitors) broken.message += `\n  seen last: ${page.url()} “${await page.title().catch(() => '')}”`;
      throw broken;
    } finally {
      for (const visitor of visitors) await visitor.leave();
    }
    assert.deepEqual(visitors.flatMap(({ faults }) => faults), []);
  });
}
