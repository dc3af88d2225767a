// At the counter: a remarriage with its papers, issued on the spot; a paper that may be brought later, and is; a case that was called
// here. Roads with and without scripts, the clerk's desktop and a phone.
import assert from 'node:assert/strict';
import { desktop, phone } from './browser.mjs';
import { apply, fillForm, open, press, words } from './citizen.mjs';
import { Officers } from './officer.mjs';
import { journey, world } from './suite.mjs';

const here = world();
const officers = () => (here.officers ??= new Officers(here.portal));
const stateOf = async (id) => (await here.portal.sql(`SELECT state FROM cases WHERE id = '${id}'`))[0].state;
const button = (visitor, text) => visitor.page.locator(`main button:has-text("${text}")`).first();
const link = (visitor, text) => visitor.page.locator(`main a:has-text("${text}")`).first();
const stand = (visitor, paper, standing) =>
  visitor.page.locator(`[id="material.${paper}-${standing}"]`).check();
const caseOf = (visitor) => visitor.path.split('/')[4];

/// Who is here, as the clerk types it; what is found is on the screen.
async function look(clerk, couple) {
  await open(clerk, here.portal, '/staff/counter');
  await clerk.page.fill('[name=woman]', couple.woman.id_number);
  await clerk.page.fill('[name=man]', couple.man.id_number);
  await clerk.page.fill('[name=mobile]', couple.woman.mobile);
  await press(clerk, button(clerk, '查询'));
  await clerk.look('staff-counter-found');
}

/// Everything a couple tells, typed over what the registers filled in; places level by level, by the form's own buttons.
async function type(clerk, couple) {
  const answers = { woman: couple.woman, man: couple.man, application: couple.application };
  const answer = (name) => {
    const [section, field] = name.split('.');
    return section in answers && field ? answers[section][field] : undefined;
  };
  await fillForm(clerk, answer, { send: false });
  for (const spouse of ['woman', 'man'])
    for (const field of ['household_division', 'residence_division'])
      for (let level = 1; level <= 3; ++level) {
        const code = answers[spouse][field].slice(0, [6, 9, 12][level - 1]);
        const list = clerk.page.locator(`[name="${spouse}.${field}.${level}"]`);
        if (!(await list.count())) await press(clerk, clerk.page.locator(`button[name=more][value="${spouse}.${field}"]`));
        await list.selectOption(code);
      }
}

journey('a remarriage at the counter: looked for, listed, issued on the spot, without a script', here, async (enter) => {
  const couple = here.couple('remarriage');
  const clerk = await enter({ script: false, size: desktop });
  await officers().logIn(clerk, 'qixinggang.clerk', { next: '/staff/counter' });
  await clerk.look('staff-counter');
  await look(clerk, couple);
  assert.match(await words(clerk), /没有查到/);
  await press(clerk, button(clerk, '新登记'));
  await clerk.look('staff-desk');
  assert.equal(await clerk.page.inputValue('[name="man.name"]'), couple.man.name, 'the registers filled it in');
  await type(clerk, couple);
  await press(clerk, button(clerk, '保存，以后再办'));
  const again = ['woman', 'man'].filter((spouse) => couple[spouse].marital_status.startsWith('remarried'));
  assert.ok(again.length > 0);
  for (const spouse of again)
    assert.ok(await clerk.page.locator(`[id="material.${spouse}.divorce-certificate"]`).count(), 'a remarriage asks how the first one ended');

  await press(clerk, button(clerk, '登记并比对'));
  assert.match(await words(clerk), /缺这份材料/);
  await clerk.look('staff-desk-missing');
  for (const paper of ['identity-cards', 'household-registers', 'marriage-certificates']) await stand(clerk, paper, 'seen');
  for (const spouse of again) {
    await stand(clerk, `${spouse}.divorce-certificate`, 'seen');
    await stand(clerk, `${spouse}.divorce-agreement`, 'copy');
  }
  await clerk.page.locator('label[for=promise]').click();
  await press(clerk, button(clerk, '登记并比对'));
  await clerk.look('staff-registered');
  assert.match(await words(clerk), /已经发证/);
  assert.equal(await stateOf(caseOf(clerk)), 'issued');
  const pdf = await clerk.page.request.get(here.portal.url + (await link(clerk, '打印证件').getAttribute('href')));
  assert.equal((await pdf.body()).subarray(0, 4).toString(), '%PDF');
  await look(clerk, couple);
  assert.match(await words(clerk), /有效证件/);
});

journey('a paper that may be brought later, on a phone, and brought', here, async (enter) => {
  const couple = here.couple('first-marriage');
  const clerk = await enter({ size: phone });
  await officers().logIn(clerk, 'qixinggang.clerk', { next: '/staff/counter' });
  await look(clerk, couple);
  await press(clerk, button(clerk, '新登记'));
  await type(clerk, couple);
  await stand(clerk, 'identity-cards', 'seen');
  await stand(clerk, 'household-registers', 'later');
  await stand(clerk, 'marriage-certificates', 'electronic');
  await clerk.page.locator('label[for=promise]').click();
  await press(clerk, button(clerk, '登记并比对'));
  assert.match(await words(clerk), /容缺/);
  await clerk.look('staff-registered-later');
  const id = caseOf(clerk);
  assert.equal(await stateOf(id), 'issued');
  assert.ok((await here.portal.messages(couple.man.mobile)).some((text) => /还缺双方户口簿/.test(text)), 'both are told until when');
  await open(clerk, here.portal, `/staff/counter/cases/${id}/materials`);
  await clerk.look('staff-materials');
  await stand(clerk, 'household-registers', 'seen');
  await press(clerk, button(clerk, '保存'));
  assert.doesNotMatch(await words(clerk), /最晚/);
  await open(clerk, here.portal, `/staff/cases/${id}`);
  assert.match(await words(clerk), /3 份已核，0 份容缺/);
});

journey('a case called to the counter comes with everything typed, and an agent', here, async (enter) => {
  const couple = here.couple('by-agent');
  const citizen = await enter({ script: false, size: phone });
  const { path } = await apply(citizen, here.portal, couple, { verified: false });
  const id = path.split('/').pop();
  assert.equal(await stateOf(id), 'to-counter');
  const clerk = await enter({ size: desktop });
  await officers().logIn(clerk, 'qixinggang.clerk', { next: `/staff/cases/${id}` });
  await press(clerk, link(clerk, '窗口登记'));
  await clerk.look('staff-desk-case');
  assert.equal(await clerk.page.inputValue('[name="woman.name"]'), couple.woman.name);
  for (const paper of ['identity-cards', 'agent-identity-card', 'letter-of-authority']) await stand(clerk, paper, 'copy');
  for (const paper of ['household-registers', 'marriage-certificates']) await stand(clerk, paper, 'electronic');
  await press(clerk, button(clerk, '登记并比对'));
  await clerk.look('staff-desk-case-agent');
  await clerk.page.fill('[name="agent.name"]', '赵小川');
  await clerk.page.fill('[name="agent.id_number"]', '500103197001010070');
  await clerk.page.fill('[name="agent.mobile"]', '13700000001');
  await press(clerk, button(clerk, '登记并比对'));
  assert.equal(await stateOf(id), 'issued', await words(clerk));
});
