// What a citizen does, one function a step; each looks at the screens it meets.
import assert from 'node:assert/strict';

/// The page's main button: the first that sends its form.
const mainButton = (visitor) => visitor.page.locator('main form .govuk-button:not(.govuk-button--plain):not(.govuk-button--secondary)[type=submit]').first();

export const heading = (visitor) => visitor.page.locator('h1').first().innerText();
export const words = (visitor) => visitor.page.locator('main').innerText();

/// As people tick: somewhere on the tile, whatever lies on top there.
export async function tick(visitor, selector, wanted = true) {
  const box = visitor.page.locator(selector);
  if ((await box.isChecked()) !== wanted) await visitor.page.locator(`label[for="${await box.getAttribute('id')}"]`).click({ force: true });
  assert.equal(await box.isChecked(), wanted, selector);
}

export async function press(visitor, locator = mainButton(visitor)) {
  const [answer] = await Promise.all([visitor.page.waitForEvent('framenavigated'), locator.click()]);
  await visitor.page.waitForLoadState();
  return answer;
}

async function complaints(visitor) {
  return (await visitor.page.locator('.govuk-error-summary__list li').allInnerTexts()).join(' | ');
}

export async function open(visitor, portal, path) {
  await visitor.page.goto(portal.url + path);
}

export async function speak(visitor, portal) {
  await open(visitor, portal, `/language?to=${visitor.language}&back=/`);
}

/// Registers with mobile, code and password; `next` is where one then is.
export async function register(visitor, portal, mobile, next = '/') {
  await open(visitor, portal, `/register?next=${encodeURIComponent(next)}`);
  await visitor.look('register');
  await visitor.page.fill('[name="login.mobile"]', mobile);
  await press(visitor);
  await visitor.look('code');
  await visitor.page.fill('[name="login.code"]', await portal.code(mobile));
  await press(visitor);
  await visitor.look('password');
  await visitor.page.fill('[name="login.password"]', `walk-${mobile}-bridge`);
  await press(visitor);
  assert.equal(visitor.path, next, await complaints(visitor));
}

export async function login(visitor, portal, mobile, next = '/') {
  if (visitor.path !== '/login') await open(visitor, portal, `/login?next=${encodeURIComponent(next)}`);
  await visitor.look('login');
  await visitor.page.fill('[name="login.mobile"]', mobile);
  await visitor.page.fill('[name="login.password"]', `walk-${mobile}-bridge`);
  await press(visitor);
  assert.notEqual(visitor.path, '/login', await complaints(visitor));
}

/// The real-name check, by the mobile on record.
export async function prove(visitor, portal, person, next = '/') {
  await open(visitor, portal, `/account/real-name?next=${encodeURIComponent(next)}`);
  await visitor.look('real-name');
  await visitor.page.fill('[name="real_name.name"]', person.name);
  await visitor.page.fill('[name="real_name.id_number"]', person.id_number);
  await press(visitor);
  assert.equal(visitor.path, next, await complaints(visitor));
}

/// Home, district, search, guide: as far as "Handle online".
export async function findService(visitor, portal, { district = '渝中区', search = '生育服务证' } = {}) {
  await open(visitor, portal, '/');
  await visitor.look('home');
  await open(visitor, portal, '/places');
  await visitor.look('places');
  await press(visitor, visitor.page.locator('[data-places] a', { hasText: district }).first());
  assert.match(visitor.path, /^\/districts\/\d{6}$/);
  await visitor.look('district');
  await open(visitor, portal, '/');
  await visitor.page.fill('main [name=q], [name=q] >> visible=true', search);
  await press(visitor, visitor.page.locator('form:has([name=q]):visible button[type=submit]').first());
  await visitor.look('search');
  await press(visitor, visitor.page.locator('main a[href="/services/maternity-service-certificate"]').first());
  await visitor.look('guide');
}

/// Handle online: the office, then the promise; ends at the task list.
export async function begin(visitor, portal, office) {
  await open(visitor, portal, '/services/maternity-service-certificate/office');
  await visitor.look('office');
  const offered = visitor.page.locator(`[name="application.office"][value^="${office.slice(0, 9)}"]`);
  if (await offered.count()) {
    await tick(visitor, `[name="application.office"][value^="${office.slice(0, 9)}"]`);
    await press(visitor);
  } else {
    await fillForm(visitor, (name) => ({ 'office.place': office })[name]);
  }
  assert.match(visitor.path, /^\/drafts\/[^/]+\/promise$/, await complaints(visitor));
  await visitor.look('promise');
  await tick(visitor, '[name=promise]');
  await tick(visitor, '[name=consent]');
  await press(visitor);
  assert.match(visitor.path, /^\/drafts\/[^/]+$/, await complaints(visitor));
  await visitor.look('tasks');
  return visitor.path;
}

/// A place level by level: 渝中区 › 七星岗街道 › village, or 外省 › province › county.
function levels(code) {
  const inCity = code.startsWith('50');
  const [town, village] = [code.slice(0, 9), code.slice(0, 12)];
  if (!inCity) return ['outside', code.slice(0, 2), code.slice(0, 6)];
  return code.endsWith('000000') ? [code.slice(0, 6)] : code.endsWith('000') ? [code.slice(0, 6), town] : [code.slice(0, 6), town, village];
}

/// Chooses as far as the page lets one; true when the whole place is chosen.
async function choosePlace(visitor, name, code) {
  let chosen = 0;
  for (const [at, value] of levels(code).entries()) {
    const select = visitor.page.locator(`select[name="${name}.${at + 1}"]`);
    if (!(await select.count()) || !(await select.locator(`option[value="${value}"]`).count())) break;
    await select.selectOption(value);
    chosen += 1;
  }
  return chosen === levels(code).length;
}

async function fillControl(visitor, { name, type, tag, values }, value) {
  const control = visitor.page.locator(`[name="${name}"]`);
  if (type === 'radio') {
    assert.ok(values.includes(String(value)), `${name} does not offer ${value}`);
    await tick(visitor, `[name="${name}"][value="${value}"]`);
  } else if (type === 'checkbox') await tick(visitor, `[name="${name}"]`, Boolean(value));
  else if (tag === 'SELECT') await control.selectOption(String(value));
  else await control.fill(String(value));
}

/// The page's form, by a function from a field's name to its answer; undefined leaves the field as it is. Sends it, and fills
/// again what has grown, until the page gives way.
export async function fillForm(visitor, answer, { name = '', send = true } = {}) {
  const from = visitor.path;
  for (let round = 0; round < 14; ++round) {
    const controls = await visitor.page.evaluate(() => Object.values([...document.querySelectorAll('main form[method=post] :is(input, select, textarea)[name]')]
      .filter(({ type }) => type !== 'hidden' && type !== 'submit')
      .reduce((all, { name, type, tagName, value }) => {
        (all[name] ??= { name, type, tag: tagName, values: [] }).values.push(value);
        return all;
      }, {})));
    let more = null;
    for (const control of controls) {
      const [, base, part] = control.name.match(/^(.*?)(?:\.(year|month|day|\d))?$/);
      if (/^\d$/.test(part ?? '') && part !== '1') continue;
      const value = answer(base);
      if (value === undefined) continue;
      if (part === '1') {
        if (!(await choosePlace(visitor, base, value))) more ??= base;
      } else if (part) await visitor.page.fill(`[name="${control.name}"]`, String(Number(value.split('-')[['year', 'month', 'day'].indexOf(part)])));
      else await fillControl(visitor, control, value);
    }
    if (!send) return;
    await press(visitor, more ? visitor.page.locator(`button[name=more][value="${more}"]`) : mainButton(visitor));
    if (visitor.path !== from) return;
    const wrong = await complaints(visitor);
    if (wrong) throw new Error(`${from}: ${wrong}`);
    if (name) await visitor.look(`${name}-grown`);
  }
  throw new Error(`${from} asks for more again and again`);
}

/// Answers for one of the couple's parts. Registers' facts are confirmed; what is not on the page is left.
export function answersOf(person) {
  const same = person.residence_division === person.household_division && (person.residence_address ?? '') === (person.household_address ?? '');
  return (name) => {
    const field = name.split('.').slice(1).join('.');
    if (field.startsWith('confirm.')) return 'yes';
    if (field === 'residence_same') return same ? 'yes' : 'no';
    return person[field];
  };
}

export async function fillSpouse(visitor, portal, draft, role, person) {
  await open(visitor, portal, `${draft}/${role}`);
  await visitor.look(`part-${role}`);
  await fillForm(visitor, answersOf(person), { name: `part-${role}` });
}

export async function fillChildren(visitor, portal, draft, children) {
  await open(visitor, portal, `${draft}/children`);
  await visitor.look('children');
  const confirm = '[name="children.confirm.births"][value=yes]';
  if (await visitor.page.locator(confirm).count()) {
    await tick(visitor, confirm);
    await tick(visitor, '[name="children.none"]');
  } else {
    for (const child of children) {
      await open(visitor, portal, `${draft}/children/new`);
      await visitor.look('child');
      await fillForm(visitor, (name) => child[name.split('.').slice(2).join('.')]);
      assert.equal(visitor.path, `${draft}/children`, await complaints(visitor));
      await visitor.look('children-typed');
    }
    if (!children.length) await tick(visitor, '[name="children.none"]');
  }
  await press(visitor);
  assert.notEqual(visitor.path, `${draft}/children`, await complaints(visitor));
}

export async function fillApplication(visitor, portal, draft, application) {
  await open(visitor, portal, `${draft}/application`);
  await visitor.look('part-application');
  await fillForm(visitor, (name) => application[name.split('.').slice(1).join('.')], { name: 'part-application' });
}

/// The spouse agrees with the code that went to the mobile on record.
export async function agree(visitor, portal, draft, mobile) {
  await open(visitor, portal, `${draft}/spouse`);
  await visitor.look('spouse');
  const before = (await portal.messages(mobile)).map((text) => text.match(/(?<!\d)\d{6}(?!\d)/)?.[0]).find(Boolean);
  await press(visitor);
  await visitor.look('code-spouse');
  await visitor.page.fill('[name="login.code"]', await portal.code(mobile, before));
  await press(visitor);
}

/// All four parts; ends at "check your answers".
export async function fillAll(visitor, portal, draft, { woman, man, children, application }) {
  await fillSpouse(visitor, portal, draft, 'woman', woman);
  await fillSpouse(visitor, portal, draft, 'man', man);
  await fillChildren(visitor, portal, draft, children);
  await fillApplication(visitor, portal, draft, application);
  assert.equal(visitor.path, `${draft}/check`);
  await visitor.look('check');
}

/// Sends it; the receipt: case number in digits, and the case's path.
export async function submit(visitor) {
  await press(visitor);
  assert.match(visitor.path, /^\/cases\/[^/]+\/submitted$/, await complaints(visitor));
  return receipt(visitor);
}

export async function receipt(visitor) {
  const number = (await visitor.page.locator('.kb-ref__n').innerText()).replace(/\s/g, '');
  assert.match(number, /^\d{12}$/);
  return { number, path: visitor.path.replace(/\/submitted$/, '') };
}

/// From nothing to the receipt. `verified`: by the woman's real-name check, else everything is typed.
export async function apply(visitor, portal, couple, { verified = true } = {}) {
  await speak(visitor, portal);
  await register(visitor, portal, couple.woman.mobile);
  if (verified) await prove(visitor, portal, couple.woman);
  const draft = await begin(visitor, portal, couple.application.office);
  await fillAll(visitor, portal, draft, couple);
  return submit(visitor);
}
