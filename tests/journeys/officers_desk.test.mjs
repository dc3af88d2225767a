// Officers at work, and the couple between them: corrected and issued; refused with its ground; accepted on a paper and issued.
// One road without scripts, one on a phone, one in English.
import assert from 'node:assert/strict';
import { desktop, phone } from './browser.mjs';
import { apply, fillForm, open, press, tick, words } from './citizen.mjs';
import { Officers } from './officer.mjs';
import { journey, world } from './suite.mjs';

const here = world();
const officers = () => (here.officers ??= new Officers(here.portal));
const stateOf = async (id) => (await here.portal.sql(`SELECT state FROM cases WHERE id = '${id}'`))[0].state;
const messagesOf = async (id, kind) => here.portal.sql(`SELECT kind FROM outbox WHERE case_id = '${id}' AND kind = '${kind}'`);
const button = (visitor, text) => visitor.page.locator(`main button:has-text("${text}")`).first();
const link = (visitor, text) => visitor.page.locator(`main a:has-text("${text}")`).first();

/// A couple whose woman's household is declared elsewhere than it is recorded: its case is in review.
async function inReview(enter, ready, device = { script: false, size: desktop }) {
  const truth = here.couple(ready);
  const couple = { ...truth, woman: { ...truth.woman, household_division: '500103001013', residence_division: '500103001013' } };
  const citizen = await enter(device);
  const { path, number } = await apply(citizen, here.portal, couple, { verified: false });
  const id = path.split('/').pop();
  assert.equal(await stateOf(id), 'in-review');
  return { truth, couple, citizen, path, number, id };
}

async function confirm(officer, screen, [preview, send] = ['看申请人会读到什么', '确认发出']) {
  await press(officer, button(officer, preview));
  await officer.look(`${screen}-preview`);
  const read = await officer.page.locator('.kb-preview').first().innerText();
  await press(officer, button(officer, send));
  return read;
}

journey('a clerk takes a case and asks for a correction, without a script; corrected it is issued', here, async (enter) => {
  const { truth, citizen, path, number, id } = await inReview(enter, 'first-marriage');
  const clerk = await enter({ script: false, size: desktop });
  await officers().logIn(clerk, 'qixinggang.clerk', { next: '/staff/cases' });
  await clerk.look('staff-cases');
  await clerk.page.fill('[name=q]', number);
  await press(clerk, clerk.page.locator('main form[role=search] button'));
  assert.equal(clerk.path, `/staff/cases/${id}`, 'a number leads to its case');
  await clerk.look('staff-case');
  await press(clerk, button(clerk, '领取'));
  assert.match(await words(clerk), /您 \d+:\d\d 起在办/);
  await press(clerk, link(clerk, '请申请人更正'));
  assert.ok(await clerk.page.isChecked('[name=fields][value="woman.household_division"]'), 'what differs is proposed');
  await tick(clerk, '[name=fields][value="woman.residence_division"]');
  await clerk.page.selectOption('[name=reason]', 'please-correct');
  await clerk.page.fill('[name=words]', '请看户口簿首页');
  await clerk.look('staff-correct');
  const read = await confirm(clerk, 'staff-correct');
  assert.match(read, /请看户口簿首页/);
  assert.equal(await stateOf(id), 'awaiting-correction');
  assert.equal((await messagesOf(id, 'awaiting-correction')).length, 2, 'both spouses are told');
  await clerk.look('staff-case-awaiting');
  await open(clerk, here.portal, '/staff/cases?tab=correction');
  assert.match(await words(clerk), new RegExp(number.replace(/(\d{4})(?=\d)/g, '$1 ')));

  await open(citizen, here.portal, `${path}/correct`);
  assert.match(await words(citizen), /请看户口簿首页/);
  await fillForm(citizen, (name) => truth.woman[name.replace('woman.', '')]);
  assert.equal(await stateOf(id), 'issued');
  await open(clerk, here.portal, `/staff/cases/${id}`);
  assert.match(await words(clerk), /申请人更正后重新提交/);
  await clerk.look('staff-case-issued');
});

journey('a reviewer on a phone refuses with the legal ground', here, async (enter) => {
  const { couple, id } = await inReview(enter, 'second-child', { script: false, size: phone });
  const reviewer = await enter({ size: phone });
  await officers().logIn(reviewer, 'qixinggang.reviewer', { next: `/staff/cases/${id}` });
  await reviewer.look('staff-case-phone');
  await press(reviewer, link(reviewer, '不予登记'));
  await press(reviewer, button(reviewer, '看申请人会读到什么'));
  await reviewer.look('staff-refuse-wrong');
  await reviewer.page.selectOption('[name=reason]', 'not-proven');
  const read = await confirm(reviewer, 'staff-refuse');
  assert.match(read, /156 号/, 'the ground');
  assert.match(read, /行政复议/, 'the remedy');
  assert.equal(await stateOf(id), 'refused');
  assert.equal((await messagesOf(id, 'refused')).length, 2);
  assert.ok((await here.portal.messages(couple.man.mobile)).some((text) => /156 号/.test(text)));
  await reviewer.look('staff-case-refused');
});

journey('a head accepts on a paper, in English, and the certificate is issued', here, async (enter) => {
  const { id } = await inReview(enter, 'remarried-same-spouse', { script: false, size: phone });
  const head = await enter({ size: desktop, language: 'en' });
  await open(head, here.portal, '/language?to=en&back=/staff/login');
  await officers().logIn(head, 'qixinggang.head', { next: `/staff/cases/${id}?decide=accept` });
  await head.page.selectOption('[name="bases[0].paper"]', 'household-register');
  await head.page.fill('[name="bases[0].number"]', '5001030012');
  await head.page.fill('[name="bases[0].dated.year"]', '2024');
  await head.page.fill('[name="bases[0].dated.month"]', '3');
  await head.page.fill('[name="bases[0].dated.day"]', '1');
  await press(head, button(head, 'See what'));
  await head.look('staff-accept-wrong');
  assert.equal(await head.page.inputValue('[name="bases[0].number"]'), '5001030012', 'what was typed stays');
  await head.page.fill('[name="bases[0].seen_by"]', '袁春华');
  await confirm(head, 'staff-accept', ['See what', 'Confirm and send']);
  assert.equal(await stateOf(id), 'issued');
  await head.look('staff-case-accepted');
  for (const [page, screen] of [['/staff/inquiries', 'staff-inquiries'], ['/staff/to-dos', 'staff-to-dos']]) {
    await open(head, here.portal, page);
    await head.look(screen);
  }
  assert.equal((await messagesOf(id, 'issued')).length, 2);
});
