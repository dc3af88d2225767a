// Officers get in: first log-in with a new password and an authenticator, the next one with it, with a recovery code; what a
// role may not, it is told; the security administrator appoints and dismisses, the system administrator sees how things are.
import assert from 'node:assert/strict';
import { desktop, phone } from './browser.mjs';
import { Officers } from './officer.mjs';
import { journey, world } from './suite.mjs';

const here = world();
const officers = () => (here.officers ??= new Officers(here.portal));
const look = (visitor) => (name) => visitor.look(name);
const words = ({ page }) => page.innerText('main');

async function press({ page }, button) {
  await Promise.all([page.waitForEvent('framenavigated'), page.click(`main button:has-text("${button}")`)]);
}

journey('a clerk logs in for the first time on a phone without scripts, and again at a desk in English', here, async (enter) => {
  const telephone = await enter({ script: false, size: phone });
  await telephone.page.goto(`${here.portal.url}/staff/officers`);
  assert.equal(telephone.path, '/staff/login', 'whoever is not logged in is asked to');
  await officers().logIn(telephone, 'qixinggang.clerk', { next: '/staff/account', look: look(telephone) });
  assert.equal(telephone.path, '/staff/account');
  assert.match(await words(telephone), /窗口人员/);
  await telephone.look('staff-account');

  const desk = await enter({ size: desktop, language: 'en' });
  await desk.page.goto(`${here.portal.url}/language?to=en&back=/staff/login`);
  await officers().logIn(desk, 'qixinggang.clerk', { next: '/staff/account', look: look(desk) });
  await desk.look('staff-account');
  await press(desk, 'End');
  await telephone.page.goto(`${here.portal.url}/staff/account`);
  assert.equal(telephone.path, '/staff/login', 'the other device was logged out from here');

  const answer = await desk.page.goto(`${here.portal.url}/staff/officers`);
  assert.equal(answer.status(), 403);
  assert.match(await words(desk), /Security administrator/, 'who may is said');
  await desk.look('staff-denied');
  await desk.page.click('header button');
  assert.equal(desk.path, '/staff/login');
});

journey('a wrong password and a wrong code are told apart from nothing else, and a recovery code is good once', here, async (enter) => {
  const desk = await enter({ size: desktop });
  await officers().logIn(desk, 'qixinggang.reviewer', { next: '/staff/account' });
  const [recovery] = officers().recovery;
  for (const [account, password] of [['qixinggang.reviewer', 'wrong'], ['nobody.at-all', 'wrong']]) {
    await desk.page.goto(`${here.portal.url}/staff/login`);
    await desk.page.fill('[name="staff.account"]', account);
    await desk.page.fill('[name="staff.password"]', password);
    await press(desk, '下一步');
    assert.match(await words(desk), /账号或密码不对/);
    assert.equal(await desk.page.inputValue('[name="staff.account"]'), account, 'what was typed stays');
    await desk.look('staff-login-wrong');
  }
  for (const expected of ['/staff/account', '/staff/login/code']) {
    await desk.page.goto(`${here.portal.url}/staff/login?next=/staff/account`);
    await desk.page.fill('[name="staff.account"]', 'qixinggang.reviewer');
    await desk.page.fill('[name="staff.password"]', 'walk-qixinggang.reviewer-bridge');
    await press(desk, '下一步');
    await Promise.all([desk.page.waitForEvent('framenavigated'), desk.page.click('text=用恢复码')]);
    await desk.page.fill('[name="staff.code"]', recovery);
    await press(desk, '登录');
    assert.equal(desk.path, expected);
  }
  await desk.look('staff-code-wrong');
});

journey('the security administrator appoints an officer, and dismissing ends the session at once', here, async (enter) => {
  const admin = await enter({ size: desktop });
  await officers().logIn(admin, 'city.security', { next: '/staff/officers' });
  await admin.look('staff-officers');
  await Promise.all([admin.page.waitForEvent('framenavigated'), admin.page.click('main a[href="/staff/officers/new"]')]);
  await press(admin, '任命');
  await admin.look('staff-appoint-wrong');
  await admin.page.fill('[name="officer.name"]', '田小雨');
  await admin.page.fill('[name="officer.account"]', 'jiefangbei.second');
  await admin.page.selectOption('[name="officer.role"]', 'clerk');
  await admin.page.selectOption('[name="officer.office.1"]', '500103');
  await press(admin, '继续选下一级');
  await admin.page.selectOption('[name="officer.office.2"]', '500103003');
  await press(admin, '任命');
  await admin.look('staff-appointed');
  const first = await admin.page.textContent('.kb-secret');

  const newcomer = await enter({ size: phone });
  await officers().logIn(newcomer, 'jiefangbei.second', { first, next: '/staff/account' });
  assert.equal(newcomer.path, '/staff/account');

  await admin.page.goto(`${here.portal.url}/staff/officers?q=jiefangbei.second`);
  await Promise.all([admin.page.waitForEvent('framenavigated'), admin.page.click('main table a')]);
  await admin.look('staff-officer');
  await admin.page.click('summary');
  await press(admin, '确认解除任命');
  assert.equal(admin.path, '/staff/officers');
  await newcomer.page.goto(`${here.portal.url}/staff/account`);
  assert.equal(newcomer.path, '/staff/login');
});

journey('the system administrator sees how things are; the demonstration shows its officers', here, async (enter) => {
  const desk = await enter({ size: desktop });
  await officers().logIn(desk, 'city.system');
  assert.equal(desk.path, '/staff/health', 'the first page the role has');
  assert.match(await words(desk), /户籍登记/);
  await desk.look('staff-health');
  await desk.page.goto(`${here.portal.url}/demo/officers`);
  assert.match(await desk.page.innerText('tr[data-account="city.system"]'), /\d{6}/, 'its authenticator is readable');
  await desk.look('demo-officers');
});
