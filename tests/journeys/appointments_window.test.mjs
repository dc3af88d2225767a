// The counter's side of appointments: who comes today, checked in, served, taken back; hours published with a preview; an
// appointment the office cannot keep, and how its holder hears of it.
import assert from 'node:assert/strict';
import { desktop, phone } from './browser.mjs';
import { heading, open, press, register, tick, words } from './citizen.mjs';
import { Officers } from './officer.mjs';
import { journey, world } from './suite.mjs';

const here = world();
const window = '500103001000';

const link = (visitor, pattern) => visitor.page.locator(`main a[href*="${pattern}"]:visible`).first();

/// The office receives all day long, so that somebody can come now, whenever this is walked.
const allDay = (portal, code) => portal.sql(`INSERT INTO reception_hours SELECT 'all-day', '${code}', '2020-01-01',
  '00:00-24:00;00:00-24:00;00:00-24:00;00:00-24:00;00:00-24:00;00:00-24:00;00:00-24:00', 5, 2, 14, 'test', 1`);

journey('the window sees who comes today, checks in, serves and takes it back; the head publishes hours and cancels', here, async (enter) => {
  const { portal } = here, couple = here.couple('first-marriage');
  const officers = new Officers(portal);
  await allDay(portal, window);
  const citizen = await enter({ script: false, size: phone });
  await register(citizen, portal, couple.woman.mobile);
  await open(citizen, portal, `/appointments/new?service=maternity-service-certificate&office=${window}`);
  const slot = await citizen.page.locator('[name=slot]:not([disabled])').first().getAttribute('value');
  await tick(citizen, `[name=slot][value="${slot}"]`);
  await press(citizen);

  const clerk = await enter({ size: desktop });
  await officers.logIn(clerk, 'qixinggang.clerk', { next: '/staff/appointments' });
  await clerk.look('staff-appointments');
  const push = (visitor, words) => press(visitor, visitor.page.locator(`main button:has-text("${words}")`).first());
  assert.match(await words(clerk), new RegExp(slot.slice(11)));
  await push(clerk, '到了');
  assert.match(await words(clerk), /已到/);
  await citizen.page.reload();
  assert.match(await heading(citizen), /已到/);
  await push(clerk, '办好');
  await push(clerk, '撤回');
  await press(clerk, link(clerk, '/staff/appointments/'));
  await clerk.look('staff-appointment');
  await push(clerk, '撤回');
  await press(clerk, link(clerk, '/staff/appointments/'));
  await push(clerk, '现在登记');
  await clerk.look('staff-appointment-registers');
  assert.equal(await clerk.page.inputValue('[name=mobile]'), couple.woman.mobile, 'who came is looked up without typing');

  const head = await enter({ size: desktop });
  await officers.logIn(head, 'qixinggang.head', { next: '/staff/appointments/hours' });
  await head.look('staff-reception');
  await head.page.fill('[name="week.0"]', '9-12');
  await head.page.fill('[name=places]', '3');
  await push(head, '预览');
  assert.match(await words(head), /时间要写成/);
  assert.equal(await head.page.inputValue('[name=places]'), '3', 'what was typed stays');
  await head.look('staff-reception-error');
  await head.page.fill('[name="week.0"]', '9:00-12:00');
  await push(head, '预览');
  assert.match(await words(head), /发布后群众看到的/);
  await push(head, '发布');
  const [published] = await portal.sql(`SELECT week, places FROM reception_hours WHERE office = '${window}' AND published_by <> 'test'`);
  assert.deepEqual([published.week.split(';')[0], published.places], ['09:00-12:00', 3]);

  await head.page.goto(`${portal.url}/staff/appointments`);
  await press(head, link(head, '/staff/appointments/0'));
  await head.page.click('summary');
  await push(head, '取消并通知');
  await citizen.page.reload();
  assert.equal(await heading(citizen), '窗口取消了这次预约');
  assert.match((await portal.messages(couple.woman.mobile))[0], /取消了：.*请另选时间/);
});
