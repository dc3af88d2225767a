// The other ends a registration can have: certificate after remarriage, review with its reason, the counter, waiting and
// being issued by itself. Walked without scripts; then looked at once more with them, from another device.
import assert from 'node:assert/strict';
import { assertGenuine, download } from './certificates.mjs';
import { desktop, phone } from './browser.mjs';
import { apply, login, open, words } from './citizen.mjs';
import { until } from './portal.mjs';
import { journey, world } from './suite.mjs';

const here = world();

/// The same receipt and case on another device, in the other language, audited.
async function lookAgain(enter, couple, path, name) {
  const { portal } = here;
  for (const device of [{ size: phone, language: 'zh-CN' }, { size: desktop, language: 'en' }]) {
    const visitor = await enter(device);
    await open(visitor, portal, `/language?to=${device.language}&back=/`);
    await login(visitor, portal, couple.woman.mobile);
    await open(visitor, portal, '/');
    await visitor.look(`home-${name}`);
    for (const [screen, below] of [['submitted', '/submitted'], ['case', ''], ['case-answers', '/answers']]) {
      const answer = await visitor.page.goto(`${portal.url}${path}${below}`);
      assert.equal(answer.status(), 200, `${path}${below}`);
      await visitor.look(`${screen}-${name}`);
    }
  }
}

const stateOf = async ({ path }) => (await here.portal.sql(`SELECT state, reason FROM cases WHERE id = '${path.split('/').pop()}'`))[0];

journey('a remarriage, with a child of his first marriage, is issued', here, async (enter) => {
  const couple = here.couple('remarriage');
  const visitor = await enter({ script: false, size: phone });
  const receipt = await apply(visitor, here.portal, couple, { verified: false });
  assert.equal((await stateOf(receipt)).state, 'issued');
  await assertGenuine(here.portal, await download(visitor, here.portal, 'remarriage'), [couple.woman.name, couple.man.name]);
});

journey('a child on record that is not declared sends the case to a person, who is named with the reason', here, async (enter) => {
  const couple = here.couple('undeclared-child');
  const visitor = await enter({ script: false, size: desktop });
  const receipt = await apply(visitor, here.portal, couple, { verified: false });
  assert.deepEqual(await stateOf(receipt), { state: 'in-review', reason: 'child-not-declared' });
  await open(visitor, here.portal, receipt.path);
  const seen = await words(visitor);
  assert.match(seen, /子女/);
  assert.doesNotMatch(seen, /何雨桐/, 'who was never verified is not told what registers hold');
  await lookAgain(enter, couple, receipt.path, 'review');
});

journey('pregnant after a divorce: to the counter, with the office and what to bring', here, async (enter) => {
  const couple = here.couple('pregnant-after-divorce');
  const visitor = await enter({ script: false, size: phone, language: 'en' });
  const receipt = await apply(visitor, here.portal, couple, { verified: true });
  assert.equal((await stateOf(receipt)).state, 'to-counter');
  await lookAgain(enter, couple, receipt.path, 'counter');
});

journey('a couple from outside, twelve days here, is told what does not hold, and a person decides', here, async (enter) => {
  const couple = here.couple('outside-couple-new');
  const visitor = await enter({ script: false, size: phone });
  const receipt = await apply(visitor, here.portal, couple, { verified: false });
  assert.equal((await stateOf(receipt)).state, 'in-review');
  await lookAgain(enter, couple, receipt.path, 'not-eligible');
});

journey('a silent register makes the case wait, visibly, and its return issues it by itself', here, async (enter) => {
  const { portal } = here, couple = here.couple('register-silent');
  const down = await portal.command('registers', 'down', 'marriages', '--data', portal.data);
  assert.equal(down.code, 0, down.stdout);
  const visitor = await enter({ script: false, size: phone });
  let receipt;
  try {
    receipt = await apply(visitor, portal, couple, { verified: true });
    assert.equal((await stateOf(receipt)).state, 'waiting');
    assert.match(await words(visitor), /民政/);
    await lookAgain(enter, couple, receipt.path, 'waiting');
  } finally {
    const up = await portal.command('registers', 'up', 'marriages', '--data', portal.data);
    assert.equal(up.code, 0, up.stdout);
  }
  await until('the case is issued by itself', async () => (await stateOf(receipt)).state === 'issued', 30);
  await open(visitor, portal, receipt.path);
  await open(visitor, portal, `${receipt.path}/certificate`);
  await assertGenuine(portal, await download(visitor, portal, 'waited'), [couple.woman.name, couple.man.name]);
  assert.ok((await portal.messages(couple.woman.mobile)).length >= 3, 'told of waiting and of the certificate');
});

journey('a name no font can print goes to a person, never to a blank box', here, async (enter) => {
  const couple = here.couple('no-glyph');
  const visitor = await enter({ script: true, size: desktop });
  const receipt = await apply(visitor, here.portal, couple, { verified: true });
  assert.equal((await stateOf(receipt)).state, 'in-review');
});
