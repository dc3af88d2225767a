// Logging in by national identity against a real OpenID provider, with and without scripts; a changed number; a provider that is down.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { IdentityProvider } from '../support/identity_provider.mjs';
import { desktop, phone } from './browser.mjs';
import { open, press, words } from './citizen.mjs';
import { journey, world } from './suite.mjs';

const here = world(async (portal) => {
  here.provider = await IdentityProvider.start();
  here.provider.know(`${portal.url}/login/national/callback`, 'kuaiban', 'a secret of the test');
  const secret = join(portal.folder, 'client-secret');
  writeFileSync(secret, 'a secret of the test\n', { mode: 0o600 });
  portal.options.push('--identity-issuer', here.provider.url, '--identity-client', 'kuaiban', '--identity-secret-file', secret);
});
after(() => here.provider?.close());

/// Somebody whose provider's pages get no letters from the world: only the portal's pages are held to asking nobody.
async function comesIn(enter, device) {
  const visitor = await enter(device);
  await visitor.context.route('https://fonts.googleapis.com/**', (route) => route.fulfill({ contentType: 'text/css', body: '' }));
  return visitor;
}

/// The provider's own pages: its log-in, and its question whether the portal may know.
async function proveAt(visitor, who) {
  const { page } = visitor;
  await page.waitForURL((url) => url.origin === here.provider.url || url.origin === here.portal.url);
  while (new URL(page.url()).origin === here.provider.url) {
    if (await page.locator('input[name=login]').count()) {
      await page.fill('input[name=login]', who);
      await page.fill('input[name=password]', 'anything');
    }
    await Promise.all([page.waitForEvent('framenavigated'), page.click('button[type=submit]')]);
    await page.waitForLoadState();
  }
}

async function giveMobile(visitor, mobile, before) {
  await visitor.page.fill('[name="login.mobile"]', mobile);
  await press(visitor);
  await visitor.page.fill('[name="login.code"]', await here.portal.code(mobile, before));
  await press(visitor);
}

let serial = 0;
/// Somebody of the demonstration, known to the provider by a name of their own.
function known() {
  const { woman } = here.couple('first-marriage');
  const name = `person-${++serial}`;
  here.provider.people[name] = { name: woman.name, id_number: woman.id_number };
  return name;
}

// First of all: what the provider once said of itself is believed for ten seconds.
journey('a provider that is broken or hangs: the log-in says so, and the other way works', here, async (enter) => {
  const visitor = await comesIn(enter, { script: false, size: phone });
  for (const mode of ['broken', 'hangs']) {
    here.provider.mode = mode;
    await open(visitor, here.portal, '/login/national');
    assert.equal(visitor.path, '/login');
    assert.match(await words(visitor), /国家身份认证现在没有回应/);
    await visitor.look(`login-national-${mode}`);
    const asked = Date.now();
    await open(visitor, here.portal, '/');
    assert.ok(Date.now() - asked < 2000, 'pages do not wait with it');
  }
  here.provider.mode = 'up';
});

for (const script of [true, false])
  journey(`national identity opens an account once a mobile is proved, and enters it the next time (${script ? 'with' : 'without'} scripts)`, here, async (enter) => {
    const who = known();
    const visitor = await comesIn(enter, { script, size: script ? desktop : phone });
    await open(visitor, here.portal, '/login?next=/account');
    await visitor.look('login-national');
    await visitor.page.click('a[href^="/login/national"]');
    await proveAt(visitor, who);
    if (visitor.path === '/login/national/mobile') {
      await visitor.look('national-mobile');
      await giveMobile(visitor, '13700001111');
    }
    assert.equal(visitor.path, '/account');
    assert.match(await words(visitor), /137\*\*\*\*1111[\s\S]*\d{6}\*{8}\d{3}[\dX]/, 'the account is verified');
    await open(visitor, here.portal, '/account/sessions');
    assert.match(await words(visitor), /这台设备/);
    await visitor.look('sessions');

    const again = await comesIn(enter, { script, size: phone });
    await open(again, here.portal, '/login?next=/account');
    await again.page.click('a[href^="/login/national"]');
    await proveAt(again, who);
    assert.equal(again.path, '/account', 'no code was needed');
  });

journey('another number: national identity proves the person, the account moves, both numbers are told', here, async (enter) => {
  const visitor = await comesIn(enter, { script: false, size: phone });
  const who = known();
  await open(visitor, here.portal, '/login');
  await visitor.page.click('a[href="/login/changed"]');
  await visitor.look('mobile-changed');
  await visitor.page.click('main a.govuk-button');
  await proveAt(visitor, who);
  await visitor.look('national-change');
  await giveMobile(visitor, '13700002222');
  assert.equal(visitor.path, '/account');
  assert.match(await words(visitor), /137\*\*\*\*2222/);
  assert.match((await here.portal.messages('13700001111'))[0], /不再用这个号码/);
  assert.match((await here.portal.messages('13700002222'))[0], /用这个号码登录/);
});

journey('a provider that dies after it was there: nobody is sent to its error page', here, async (enter) => {
  const visitor = await comesIn(enter, { script: false, size: phone });
  await open(visitor, here.portal, '/login/national');
  assert.equal(new URL(visitor.page.url()).origin, here.provider.url);
  here.provider.mode = 'broken';
  await pause(10_500);                          // what it said of itself is believed so long
  await open(visitor, here.portal, '/login/national');
  assert.equal(visitor.path, '/login');
  assert.match(await words(visitor), /国家身份认证现在没有回应/);
  here.provider.mode = 'up';
});
