// Anybody may doubt a certificate: by number and short code, by the file, by photographing its code.
import assert from 'node:assert/strict';
import { flipped, download, photograph } from './certificates.mjs';
import { desktop, phone } from './browser.mjs';
import { apply, heading, open, press, speak, words } from './citizen.mjs';
import { journey, world } from './suite.mjs';

const here = world();
const devices = [{ script: true, size: phone }, { script: false, size: desktop, language: 'en' }];
const genuine = { 'zh-CN': /真实|有效|原件/, en: /genuine|valid/i }, altered = { 'zh-CN': /改|不是原件|不符/, en: /alter|chang|not genuine/i };
let certificate;

/// One certificate for the whole file.
async function issued(enter) {
  if (certificate) return certificate;
  const couple = here.couple('rare-characters');
  const visitor = await enter({ script: false, size: phone });
  const { path, number } = await apply(visitor, here.portal, couple, { verified: true });
  const file = await download(visitor, here.portal, number);
  await open(visitor, here.portal, `${path}/certificate`);
  const shortCode = (await visitor.page.locator('.kb-code').innerText()).trim();
  const [{ number: certificateNumber }] = await here.portal.sql(`SELECT number FROM certificates WHERE case_id = '${path.split('/').pop()}'`);
  certificate = { couple, path, file, shortCode, number: certificateNumber };
  return certificate;
}

async function expectVerdict(visitor, name, verdict) {
  assert.match(await heading(visitor), verdict[visitor.language]);
  await visitor.look(name);
}

journey('by number and short code; a wrong code is told nothing', here, async (enter) => {
  const { number, shortCode, couple } = await issued(enter);
  for (const device of devices) {
    const visitor = await enter(device);
    await speak(visitor, here.portal);
    await open(visitor, here.portal, '/verify');
    await visitor.look('verify');
    await visitor.page.fill('[name=number]', number);
    await visitor.page.fill('[name=short_code]', shortCode);
    await press(visitor, visitor.page.locator('form:has([name=short_code]) button[type=submit]'));
    await expectVerdict(visitor, 'verify-genuine', genuine);
    assert.doesNotMatch(await words(visitor), new RegExp(couple.woman.name), 'names are masked');
    await open(visitor, here.portal, '/verify');
    await visitor.page.fill('[name=number]', number);
    await visitor.page.fill('[name=short_code]', shortCode.replace(/.$/, (last) => (last === '2' ? '3' : '2')));
    await press(visitor, visitor.page.locator('form:has([name=short_code]) button[type=submit]'));
    assert.doesNotMatch(await heading(visitor), device.language === 'en' ? /^genuine/i : /真实|有效/);
    await visitor.look('verify-unknown');
  }
});

journey('by the file: genuine, and altered by one bit', here, async (enter) => {
  const { file } = await issued(enter);
  for (const device of devices) {
    const visitor = await enter(device);
    await speak(visitor, here.portal);
    for (const [path, verdict, name] of [[file, genuine, 'verify-file'], [flipped(file), altered, 'verify-altered']]) {
      await open(visitor, here.portal, '/verify');
      await visitor.page.setInputFiles('[name=pdf]', path);
      await press(visitor, visitor.page.locator('form:has([name=pdf]) button[type=submit]'));
      await expectVerdict(visitor, name, verdict);
    }
  }
});

journey('by the code on the paper: checked in the browser, then asked of the portal; a forged one is not believed', here, async (enter) => {
  const { file, path } = await issued(enter);
  const url = await photograph(here.browser, file);
  assert.ok(url?.startsWith(`${here.portal.url}/verify#v1.`), `the code reads ${url}`);
  for (const device of [devices[0], { script: true, size: desktop, language: 'en' }]) {
    const visitor = await enter(device);
    await speak(visitor, here.portal);
    await visitor.page.goto(url);
    await visitor.page.locator('[data-verify-good]').waitFor();
    assert.match(await visitor.page.locator('[data-fact=number]').innerText(), /\d{6}/);
    await visitor.look('verify-code');
    await press(visitor, visitor.page.locator('[data-verify-ask] button'));
    await expectVerdict(visitor, 'verify-code-asked', genuine);

    const [head, payload, signature] = url.split('.').slice(-3);
    const forged = Buffer.from(payload, 'base64url').toString().replace(/\|1$/, '|2');
    await visitor.page.goto('about:blank');
    await visitor.page.goto(`${here.portal.url}/verify#v1.${Buffer.from(forged).toString('base64url')}.${signature}`);
    await visitor.page.locator('[data-verify-bad]').waitFor();
    await visitor.look('verify-code-forged');
    assert.ok(head);
  }
  const owner = await enter({ script: false, size: phone });
  await open(owner, here.portal, path);
  assert.equal(owner.path, '/login', 'the certificate itself is the couple’s');
});
