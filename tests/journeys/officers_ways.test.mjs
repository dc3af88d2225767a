// The less common ways of a case: an inquiry at the place that keeps the record, a certificate revoked by two, an office that is not
// responsible, a colleague who takes over, and a decision made on a screen that has grown old.
import assert from 'node:assert/strict';
import { desktop, phone } from './browser.mjs';
import { apply, fillForm, open, press, tick, words } from './citizen.mjs';
import { Officers } from './officer.mjs';
import { journey, world } from './suite.mjs';

const here = world();
const officers = () => (here.officers ??= new Officers(here.portal));
const one = async (question) => (await here.portal.sql(question))[0];
const stateOf = async (id) => (await one(`SELECT state FROM cases WHERE id = '${id}'`)).state;
const messagesOf = async (id, kind) => (await here.portal.sql(`SELECT kind FROM outbox WHERE case_id = '${id}' AND kind = '${kind}'`)).length;
const button = (visitor, text) => visitor.page.locator(`main button:has-text("${text}")`).first();
const link = (visitor, text) => visitor.page.locator(`main a:has-text("${text}")`).first();

/// A case whose woman's household is declared elsewhere than it is recorded.
async function inReview(enter, ready) {
  const truth = here.couple(ready);
  const couple = { ...truth, woman: { ...truth.woman, household_division: '500103001013', residence_division: '500103001013' } };
  const citizen = await enter({ script: false, size: phone });
  const { path } = await apply(citizen, here.portal, couple, { verified: false });
  const id = path.split('/').pop();
  assert.equal(await stateOf(id), 'in-review');
  return { citizen, path, id };
}

async function officer(enter, account, next, device = { script: false, size: desktop }) {
  const visitor = await enter(device);
  await officers().logIn(visitor, account, { next });
  return visitor;
}

async function confirm(visitor) {
  await press(visitor, button(visitor, '看申请人会读到什么'));
  const read = await visitor.page.locator('.kb-preview').first().innerText();
  await press(visitor, button(visitor, '确认发出'));
  return read;
}

journey('an inquiry is received and answered by the place that keeps the record, and the answer issues', here, async (enter) => {
  const { citizen, path, id } = await inReview(enter, 'first-marriage');
  const reviewer = await officer(enter, 'qixinggang.reviewer', `/staff/cases/${id}?decide=inquiry`);
  await reviewer.look('staff-ask-inquiry');
  await reviewer.page.fill('[name=words]', '请核对户口簿首页的地址');
  await confirm(reviewer);
  assert.equal(await stateOf(id), 'in-inquiry');
  await open(citizen, here.portal, path);
  assert.match(await words(citizen), /协查/);
  await citizen.look('case-inquiry');

  const inquiry = await one(`SELECT id, to_office FROM inquiries WHERE case_id = '${id}'`);
  const account = { 500103001: 'qixinggang.reviewer', 500103003: 'jiefangbei.reviewer', 500103: 'yuzhong.head' }[inquiry.to_office.replace(/(000)+$/, '')];
  const keeper = account === 'qixinggang.reviewer' ? reviewer : await officer(enter, account, '/staff/inquiries');
  await open(keeper, here.portal, `/staff/inquiries/${inquiry.id}`);
  await keeper.look('staff-inquiry');
  assert.match(await words(keeper), /请核对户口簿首页的地址/);
  await press(keeper, button(keeper, '签收'));
  await keeper.look('staff-inquiry-received');
  await tick(keeper, '[name=answer][value=confirmed]');
  await press(keeper, keeper.page.locator('form[action$="/answer"] button'));
  assert.equal(await stateOf(id), 'issued', 'what is confirmed agrees');
  assert.equal(await messagesOf(id, 'issued'), 2);
  await open(keeper, here.portal, `/staff/inquiries/${inquiry.id}`);
  await keeper.look('staff-inquiry-answered');
  await open(citizen, here.portal, path);
  assert.match(await words(citizen), /已发证/);
});

journey('two officers revoke a certificate, the holders are told, and whoever verifies it reads so', here, async (enter) => {
  const couple = here.couple('second-child');
  const citizen = await enter({ size: phone });
  const { path } = await apply(citizen, here.portal, couple, { verified: false });
  const id = path.split('/').pop();
  assert.equal(await stateOf(id), 'issued');
  const proposer = await officer(enter, 'qixinggang.head', `/staff/cases/${id}`, { size: desktop });
  await press(proposer, link(proposer, '提出撤销'));
  await proposer.look('staff-revoke');
  await proposer.page.selectOption('[name=reason]', { index: 1 });
  await proposer.page.fill('[name=words]', '材料与事实不符');
  await press(proposer, button(proposer, '看申请人会读到什么'));
  await proposer.look('staff-revoke-preview');
  await press(proposer, button(proposer, '提出撤销'));
  const revocation = (await one(`SELECT id FROM revocations WHERE case_id = '${id}'`)).id;
  await open(proposer, here.portal, `/staff/revocations/${revocation}`);
  assert.equal(await button(proposer, '确认撤销').count(), 0, 'nobody confirms alone');
  await proposer.look('staff-revocation-own');
  const second = await officer(enter, 'yuzhong.head', `/staff/revocations/${revocation}`);
  await second.look('staff-revocation');
  await press(second, button(second, '确认撤销'));
  assert.equal(await messagesOf(id, 'revoked'), 2, 'both holders are told');
  await open(citizen, here.portal, `${path}/certificate`);
  assert.match(await words(citizen), /撤销/);
  await citizen.look('certificate-revoked');
});

journey('a district head passes a case to the office that is responsible, and the couple is told', here, async (enter) => {
  const { citizen, path, id } = await inReview(enter, 'remarried-same-spouse');
  const supervisor = await officer(enter, 'yuzhong.supervisor', `/staff/cases/${id}`);
  await press(supervisor, link(supervisor, '转'));
  await supervisor.look('staff-reroute');
  const before = (await one(`SELECT office FROM cases WHERE id = '${id}'`)).office;
  const other = supervisor.page.locator(`[name=office]:not([value^="${before}"])`).first();
  const chosen = await other.getAttribute('value');
  await tick(supervisor, `[name=office][value="${chosen}"]`);
  await confirm(supervisor);
  const now = await one(`SELECT office, officer_id, due_at FROM cases WHERE id = '${id}'`);
  assert.ok(now.office.startsWith(chosen), now.office);
  assert.ok(now.officer_id && now.due_at, 'a case always has an owner and a clock');
  await open(citizen, here.portal, path);
  await citizen.look('case-rerouted');
});

journey('a colleague takes over a case on somebody’s desk; the first decides on an old screen and loses nothing', here, async (enter) => {
  const { id } = await inReview(enter, 'outside-couple');
  const first = await officer(enter, 'qixinggang.reviewer', `/staff/cases/${id}`);
  await press(first, button(first, '领取'));
  await open(first, here.portal, `/staff/cases/${id}?decide=refuse`);
  await first.page.selectOption('[name=reason]', 'not-proven');
  await first.page.fill('[name=words]', '户口簿与登记不符');
  const second = await officer(enter, 'qixinggang.head', `/staff/cases/${id}`);
  await second.look('staff-case-others');
  await press(second, button(second, '接手'));
  await open(second, here.portal, `/staff/cases/${id}?decide=correct`);
  await second.page.selectOption('[name=reason]', 'please-correct');
  await confirm(second);
  assert.equal(await stateOf(id), 'awaiting-correction');
  await press(first, button(first, '看申请人会读到什么'));
  assert.equal(await first.page.inputValue('[name=words]'), '户口簿与登记不符', 'what was typed is still there');
  assert.doesNotMatch(await words(first), /登记信息|female|first_marriage|married/, 'every fact and value has words');
  assert.match(await words(first), /您看到的[\s\S]*现在/, 'both versions');
  await first.look('staff-stale');
  assert.equal(await stateOf(id), 'awaiting-correction', 'the earlier decision stands');
});
