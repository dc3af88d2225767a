// Coming to the counter by appointment: from a draft filled in first, from a case that is called, moved, cancelled; the last
// place goes to one, and the other is offered the nearest times with what was chosen kept.
import assert from 'node:assert/strict';
import { desktop, phone } from './browser.mjs';
import { apply, begin, heading, login, open, press, register, tick, words } from './citizen.mjs';
import { journey, world } from './suite.mjs';

const here = world();
const office = '500103003000';

const link = (visitor, pattern) => visitor.page.locator(`main a[href*="${pattern}"]:visible`).first();
const freeSlot = (visitor, at = 0) => visitor.page.locator('[name=slot]:not([disabled])').nth(at);

/// Chooses the slot at that position of the day shown, and sends; the slot's value.
async function choose(visitor, at = 0) {
  const value = await freeSlot(visitor, at).getAttribute('value');
  await tick(visitor, `[name=slot][value="${value}"]`);
  await press(visitor);
  return value;
}

/// The office receives one person in a slot, from now on.
const onePlaceEach = (portal) => portal.sql(`INSERT INTO reception_hours SELECT 'h1', '${office}', '2020-01-01',
  '09:00-10:00;09:00-10:00;09:00-10:00;09:00-10:00;09:00-10:00;09:00-10:00;09:00-10:00', 30, 1, 14, 'test', 1`);

journey('filled in first, then come: booked from the draft, moved and cancelled, without scripts on a phone', here, async (enter) => {
  const { portal } = here, couple = here.couple('first-marriage');
  const visitor = await enter({ script: false, size: phone });
  await register(visitor, portal, couple.woman.mobile);
  const draft = await begin(visitor, portal, office);
  await press(visitor, link(visitor, '/appointments/new?draft='));
  await visitor.look('appointment-new');
  await press(visitor);
  assert.match(await words(visitor), /请选择|填/, 'nothing chosen is said, and nothing lost');
  await visitor.look('appointment-new-error');

  const first = await choose(visitor);
  assert.match(visitor.path, /^\/appointments\/[^/]+$/);
  assert.equal(await heading(visitor), '已预约');
  const number = await visitor.page.locator('.kb-ref__n').innerText();
  assert.equal(number, `${first.slice(11, 13)}${first.slice(14)}-1`);
  assert.match(await words(visitor), /已填 0 部分/, 'says what is still to be filled in');
  await visitor.look('appointment');
  const [told] = await portal.messages(couple.woman.mobile);
  assert.ok(told.includes(number) && told.includes(first.slice(11)), told);

  await press(visitor, link(visitor, '/move'));
  await visitor.look('appointment-move');
  const second = await choose(visitor, 1);
  assert.ok((await words(visitor)).includes(second.slice(11)));
  await open(visitor, portal, draft);
  assert.ok((await words(visitor)).includes(second.slice(11)), 'the task list names it');
  await open(visitor, portal, '/my/appointments');
  await visitor.look('my-appointments');
  await press(visitor, link(visitor, '/appointments/'));
  await press(visitor, link(visitor, '/cancel'));
  await visitor.look('appointment-cancel');
  await press(visitor);
  assert.equal(await heading(visitor), '已取消');
  await press(visitor, link(visitor, '/appointments/new?draft='));
  assert.equal(await heading(visitor), '预约窗口时间');
});

journey('called to the counter: the case offers a time, and shows it', here, async (enter) => {
  const { portal } = here, couple = here.couple('pregnant-after-divorce');
  const visitor = await enter({ size: desktop, language: 'en' });
  const receipt = await apply(visitor, portal, couple, { verified: true });
  await open(visitor, portal, receipt.path);
  await press(visitor, link(visitor, '/appointments/new?case='));
  await visitor.look('appointment-case');
  const slot = await choose(visitor);
  assert.equal(await heading(visitor), 'Booked');
  await visitor.look('appointment-booked');
  await open(visitor, portal, receipt.path);
  assert.ok((await words(visitor)).includes(slot.slice(11)));
  await visitor.look('case-with-appointment');
  await open(visitor, portal, '/appointments/new?case=' + receipt.path.split('/').pop());
  const kept = await freeSlot(visitor, 1).getAttribute('value');
  await choose(visitor, 1);
  assert.match(await words(visitor), /already have an appointment/);
  assert.ok(await visitor.page.locator(`[name=slot][value="${kept}"]`).isChecked(), 'what was chosen is kept');
});

journey('the last place goes to one; the other reads so and takes one of the nearest', here, async (enter) => {
  const { portal } = here;
  await onePlaceEach(portal);
  const people = [await enter({ size: phone }), await enter({ size: desktop, language: 'en' })];
  const mobiles = [here.couple('remarriage').woman.mobile, here.couple('undeclared-child').woman.mobile];
  for (const [i, visitor] of people.entries()) {
    await open(visitor, portal, `/language?to=${visitor.language}&back=/`);
    await register(visitor, portal, mobiles[i]);
    await open(visitor, portal, `/services/maternity-service-certificate/visit`);
    await visitor.look('visit');
    await open(visitor, portal, `/appointments/new?service=maternity-service-certificate&office=${office}`);
  }
  const [quick, late] = people;
  const wanted = await freeSlot(late).getAttribute('value');
  assert.equal(await choose(quick), wanted);
  await tick(late, `[name=slot][value="${wanted}"]`);
  await press(late);
  assert.match(await words(late), /taken a moment ago/);
  await late.look('appointment-taken');
  await press(late, link(late, 'slot='));
  const given = await late.page.locator('[name=slot]:checked').getAttribute('value');
  assert.notEqual(given, wanted, 'the nearest free time is chosen already');
  await press(late);
  assert.equal(await heading(late), 'Booked');
  const seats = await portal.sql(`SELECT COUNT(*) AS n FROM appointment_seats WHERE office = '${office}' AND day || 'T' || time = '${wanted}'`);
  assert.equal(seats[0].n, 1);
});

journey('nothing left: says until when, and what else one can do', here, async (enter) => {
  const { portal } = here;
  await portal.sql(`INSERT INTO reception_hours SELECT 'h2', '500103004000', '2020-01-01', ';;;;;;', 30, 1, 14, 'test', 1`);
  const visitor = await enter({ size: phone });
  await login(visitor, portal, here.couple('remarriage').woman.mobile);
  await open(visitor, portal, '/appointments/new?service=maternity-service-certificate&office=500103004000');
  assert.match(await words(visitor), /没有空位了/);
  await visitor.look('appointment-none');
});
