// What people do beside the straight way: the spouse agrees, both apply, a click too many, time runs out, the server goes away.
import assert from 'node:assert/strict';
import { desktop, phone } from './browser.mjs';
import { agree, answersOf, apply, begin, fillAll, fillApplication, fillChildren, fillForm, fillSpouse, login, open, press, prove,
  receipt as receiptOf, register, speak, words } from './citizen.mjs';
import { journey, world } from './suite.mjs';

const here = world();
const errors = (visitor) => visitor.page.locator('.govuk-error-summary').innerText();

for (const script of [true, false])
  journey(`the spouse agrees by a code, and their facts need not be typed (${script ? 'with' : 'without'} scripts)`, here, async (enter) => {
    const { portal } = here, couple = here.couple(script ? 'second-child' : 'newborn');
    const visitor = await enter({ script, size: script ? phone : desktop });
    await register(visitor, portal, couple.woman.mobile);
    await prove(visitor, portal, couple.woman);
    const draft = await begin(visitor, portal, couple.application.office);
    await open(visitor, portal, `${draft}/man`);
    assert.equal(await visitor.page.locator('[name="man.confirm.households"]').count(), 0, 'nothing of the man before he agreed');
    await agree(visitor, portal, draft, couple.man.mobile);
    assert.equal(visitor.path, `${draft}/man`);
    assert.match(await words(visitor), new RegExp(couple.man.name));
    await visitor.look('part-man-agreed');
    await fillAll(visitor, portal, draft, couple);
    await press(visitor);
    assert.match(visitor.path, /submitted$/);
  });

journey('the spouse who applies again, from another district, learns only after verification what exists', here, async (enter) => {
  const { portal } = here, couple = here.couple('undeclared-child');
  const woman = await enter({ script: false, size: desktop });
  const { number } = await apply(woman, portal, couple, { verified: false });

  const man = await enter({ script: true, size: phone });
  await register(man, portal, couple.man.mobile);
  const draft = await begin(man, portal, '500112010000');
  await fillAll(man, portal, draft, couple);
  await press(man);
  assert.equal(man.path, `${draft}/check`);
  assert.doesNotMatch((await words(man)).replace(/\s/g, ''), new RegExp(number), 'nobody can probe for other people’s cases');
  assert.match(await errors(man), /核验|核实|实名|窗口/);
  await man.look('check-exists-verify-first');

  await prove(man, portal, couple.man, `${draft}/check`);
  await press(man);
  await man.look('check-exists');
  await press(man, man.page.locator('.govuk-error-summary a').first());
  assert.match((await words(man)).replace(/\s/g, ''), new RegExp(number));
});

journey('two clicks, going back and sending again give one receipt', here, async (enter) => {
  const { portal } = here, couple = here.couple('first-marriage');
  const visitor = await enter({ script: false, size: phone });
  await register(visitor, portal, couple.woman.mobile);
  const draft = await begin(visitor, portal, couple.application.office);
  await fillAll(visitor, portal, draft, couple);
  const form = await visitor.page.locator('main form[method=post] input').evaluateAll((inputs) => inputs.map(({ name, value }) => [name, value]));
  const send = () => visitor.context.request.post(`${portal.url}${draft}/check`,
    { form: Object.fromEntries(form), headers: { origin: portal.url }, maxRedirects: 0 }).then((answer) => answer.headers().location);
  const [first, second] = await Promise.all([send(), send()]);
  assert.match(first, /submitted$/);
  assert.equal(second, first);

  await press(visitor);
  assert.equal(visitor.path, first);
  const { number } = await receiptOf(visitor);
  await visitor.page.goBack();                  // the form is gone: the receipt stands in its place
  assert.equal(visitor.path, first);
  assert.equal((await receiptOf(visitor)).number, number);
  assert.equal(await send(), first);
  assert.equal((await portal.sql('SELECT count(*) AS n FROM cases c JOIN case_parties p ON p.case_id = c.id WHERE c.number = ' + `'${number}'`))[0].n, 2);
});

journey('a double click with scripts sends once', here, async (enter) => {
  const { portal } = here, couple = here.couple('compound-surname');
  const visitor = await enter({ script: true, size: desktop });
  await register(visitor, portal, couple.woman.mobile);
  const draft = await begin(visitor, portal, couple.application.office);
  await fillAll(visitor, portal, draft, couple);
  let sent = 0;
  visitor.page.on('request', (request) => { if (request.method() === 'POST') sent += 1; });
  await visitor.page.locator('main form .govuk-button[type=submit]').dblclick({ noWaitAfter: true });
  await visitor.page.waitForURL(/submitted$/);
  assert.equal(sent, 1);
  await receiptOf(visitor);
});

journey('a session that ran out keeps what was typed, and brings one back to it', here, async (enter) => {
  const { portal } = here, couple = here.couple('cross-district');
  for (const script of [true, false]) {
    const visitor = await enter({ script, size: phone });
    if (script) await register(visitor, portal, couple.woman.mobile);
    else await login(visitor, portal, couple.woman.mobile);
    const draft = await begin(visitor, portal, couple.application.office);
    await open(visitor, portal, `${draft}/woman`);
    await fillForm(visitor, answersOf({ ...couple.woman, employer: undefined }), { send: false });
    await visitor.page.fill('[name="woman.employer"]', '山城印刷厂');
    await portal.sql(`UPDATE sessions SET expires_at = ${Date.now() - 5000}`);
    await press(visitor);
    assert.equal(visitor.path, '/login');
    await visitor.look('login-ended');
    await login(visitor, portal, couple.woman.mobile);
    assert.equal(visitor.path, `${draft}/woman`);
    assert.equal(await visitor.page.inputValue('[name="woman.employer"]'), '山城印刷厂');
    assert.equal(await visitor.page.inputValue('[name="woman.name"]'), couple.woman.name);
  }
});

journey('a server that goes away in the middle keeps the draft', here, async (enter) => {
  const { portal } = here, couple = here.couple('old-number');
  const visitor = await enter({ script: false, size: phone });
  await register(visitor, portal, couple.woman.mobile);
  const draft = await begin(visitor, portal, couple.application.office);
  await fillSpouse(visitor, portal, draft, 'woman', couple.woman);
  await portal.down('SIGKILL');
  await portal.up();
  await open(visitor, portal, '/my/drafts');
  await visitor.look('my-drafts');
  await press(visitor, visitor.page.locator(`a[href="${draft}"]`));
  await visitor.look('tasks-one-done');
  await fillSpouse(visitor, portal, draft, 'man', couple.man);
  await fillChildren(visitor, portal, draft, couple.children);
  await fillApplication(visitor, portal, draft, couple.application);
  await press(visitor);
  assert.match(visitor.path, /submitted$/);
});

journey('progress without logging in: the number, and a code to the registered mobile', here, async (enter) => {
  const { portal } = here, couple = here.couple('by-agent');
  const applicant = await enter({ script: false, size: phone });
  const { number } = await apply(applicant, portal, couple, { verified: false });
  for (const device of [{ script: true, size: phone }, { script: false, size: desktop, language: 'en' }]) {
    const visitor = await enter(device);
    await speak(visitor, portal);
    await open(visitor, portal, '/progress');
    await visitor.look('progress');
    await visitor.page.fill('[name=case_number]', number);
    await visitor.page.fill('[name=mobile]', couple.man.mobile);
    const before = (await portal.messages(couple.man.mobile)).map((text) => text.match(/(?<!\d)\d{6}(?!\d)/)?.[0]).find(Boolean);
    await press(visitor);
    await visitor.look('code-progress');
    await visitor.page.fill('[name="login.code"]', await portal.code(couple.man.mobile, before));
    await press(visitor);
    assert.match((await words(visitor)).replace(/\s/g, ''), new RegExp(number));
    assert.doesNotMatch(await words(visitor), new RegExp(`${couple.woman.name}|${couple.woman.id_number}`));
    await visitor.look('case-public');
  }
});

journey('mistakes are named at their field, and what was typed stays', here, async (enter) => {
  const { portal } = here, couple = here.couple('minority-names');
  for (const device of [{ script: true, size: phone }, { script: false, size: desktop, language: 'en' }]) {
    const visitor = await enter(device);
    await speak(visitor, portal);
    if (device.script) await register(visitor, portal, couple.woman.mobile);
    else await login(visitor, portal, couple.woman.mobile);
    const draft = await begin(visitor, portal, couple.application.office);
    await open(visitor, portal, `${draft}/woman`);
    await press(visitor);
    await visitor.look('part-woman-empty');
    await fillForm(visitor, answersOf({ ...couple.woman, id_number: `${couple.woman.id_number.slice(0, 17)}9`, mobile: '1380023000' }), {})
      .catch(({ message }) => message);
    assert.equal(await visitor.page.inputValue('[name="woman.mobile"]'), '1380023000');
    assert.match(await visitor.page.title(), device.language === 'en' ? /^Error/ : /^错误/);
    await visitor.look('part-woman-errors');
    await open(visitor, portal, `${draft}/children`);
    await press(visitor);
    await visitor.look('children-errors');
  }
});

journey('the plain pages, the places and the errors are whole, in both languages and in the elder version', here, async (enter) => {
  const { portal } = here;
  for (const device of [{ size: phone }, { size: desktop, language: 'en' }]) {
    const visitor = await enter(device);
    await speak(visitor, portal);
    for (const path of ['/help', '/privacy', '/accessibility', '/feedback', '/verify', '/login', '/login/mobile', '/places/500103?stay=1', '/search', '/search?q=xyzzy',
      '/services/maternity-service-certificate?remarried=yes&outside-city=no&agent=no', '/demo/messages', '/api']) {
      const answer = await visitor.page.goto(portal.url + path);
      assert.equal(answer.status(), 200, path);
      await visitor.look(`plain${path.replace(/[/?=&]/g, '-')}`);
    }
    await open(visitor, portal, '/elder?to=on&back=/');
    await visitor.look('home-elder');
    await open(visitor, portal, '/services/maternity-service-certificate');
    await visitor.look('guide-elder');
  }
  const lost = await enter({ size: phone });
  const answer = await lost.page.goto(`${portal.url}/no/such/page`);
  assert.equal(answer.status(), 404);
  await lost.look('not-found');
});
