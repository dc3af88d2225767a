// A certificate on paper: asked for by the couple, printed and handed over at its office; and one that is lost is replaced.
import assert from 'node:assert/strict';
import { desktop, phone } from './browser.mjs';
import { apply, open, press, tick, words } from './citizen.mjs';
import { Officers } from './officer.mjs';
import { journey, world } from './suite.mjs';

const here = world();
const button = (visitor, text) => visitor.page.locator(`main button:has-text("${text}")`).first();
const link = (visitor, text) => visitor.page.locator(`main a:has-text("${text}")`).first();

journey('a couple asks for paper, the office prints it and hands it over, without a script', here, async (enter) => {
  const couple = here.couple('first-marriage');
  const citizen = await enter({ script: false, size: phone });
  const { path } = await apply(citizen, here.portal, couple, { verified: false });
  const id = path.split('/').pop();
  await open(citizen, here.portal, `${path}/certificate`);
  await press(citizen, citizen.page.locator(`a[href="${path}/paper"]`));
  await citizen.look('paper');
  await press(citizen, button(citizen, '申请纸质证'));
  assert.match(await words(citizen), /已申请，等.*打印/);
  await citizen.look('paper-open');

  const clerk = await enter({ script: false, size: desktop });
  await new Officers(here.portal).logIn(clerk, 'qixinggang.clerk', { next: '/staff/papers' });
  await clerk.look('staff-papers');
  await press(clerk, clerk.page.locator('main .kb-slist a').first());
  await clerk.look('staff-paper');
  await clerk.page.fill('[name=serial]', 'YZ-004711');
  await press(clerk, button(clerk, '已经打印'));
  await clerk.look('staff-paper-collect');
  await open(citizen, here.portal, `${path}/paper`);
  assert.match(await words(citizen), /可以到.*领取/);
  await tick(clerk, '[name=collector][value=woman]');
  await press(clerk, button(clerk, '已经交给领取人'));
  assert.match(await words(clerk), /已交给女方本人/);
  await clerk.look('staff-paper-done');
  const told = await here.portal.sql(`SELECT kind FROM outbox WHERE case_id = '${id}' AND kind = 'paper-handed-over'`);
  assert.equal(told.length, 2, 'both spouses are told');
  await open(citizen, here.portal, path);
  assert.match(await words(citizen), /纸质证已领取/);

  const [{ number: old }] = await here.portal.sql(`SELECT number FROM certificates WHERE case_id = '${id}'`);
  await open(citizen, here.portal, `${path}/certificate`);
  await press(citizen, link(citizen, '证照遗失'));
  await citizen.look('lost');
  await tick(citizen, '[name=sure]');
  await press(citizen, button(citizen, '挂失，补发新证'));
  assert.equal(citizen.path, `${path}/certificate`);
  const [{ number: valid }] = await here.portal.sql(`SELECT number FROM certificates WHERE case_id = '${id}' AND status = 'valid'`);
  assert.notEqual(valid, old);
  await open(citizen, here.portal, `/verify/${old}`);
  const verdict = await words(citizen);
  assert.match(verdict, /已换发新证/);
  assert.ok(!verdict.replaceAll(' ', '').includes(valid), 'not by which');
  await citizen.look('verify-superseded');
});
