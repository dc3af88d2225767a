// Pages for everyone: the elder version from its home page to the certificate, with and without scripts; a rating from the couple to
// the office's answer and back.
import assert from 'node:assert/strict';
import { desktop, phone } from './browser.mjs';
import { begin, fillAll, open, press, prove, register, speak, submit, tick, words } from './citizen.mjs';
import { Officers } from './officer.mjs';
import { journey, world } from './suite.mjs';

const here = world();

/// Letters smaller than 18 px, and targets lower than 60 px that stand by themselves, on the screen as it is.
const tooSmall = (page) => page.evaluate(() => {
  const shown = (element) => element.getBoundingClientRect().height > 1;
  const letters = [...document.querySelectorAll('main *, header *')]
    .filter((element) => shown(element) && [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim()))
    .filter((element) => parseFloat(getComputedStyle(element).fontSize) < 18);
  const targets = [...document.querySelectorAll('main :is(a, button, label.govuk-radios__label)')]
    .filter((element) => shown(element) && !element.closest('p, dd') && element.getBoundingClientRect().height < 59.5);
  return [...letters, ...targets].map((element) => element.outerHTML.slice(0, 120));
});

async function lookElder(visitor, name) {
  await visitor.look(`elder-${name}`);
  assert.deepEqual(await tooSmall(visitor.page), [], name);
}

for (const [name, script] of [['first-marriage', true], ['outside-couple', false]])
  journey(`the elder version leads to the certificate${script ? '' : ', without a script'}`, here, async (enter) => {
    const couple = here.couple(name);
    const visitor = await enter({ script, size: phone });
    await speak(visitor, here.portal);
    await open(visitor, here.portal, '/elder?to=on&back=/');
    await lookElder(visitor, 'home');
    await press(visitor, visitor.page.locator('main a[href="/services/maternity-service-certificate"]'));
    await lookElder(visitor, 'guide');
    await register(visitor, here.portal, couple.woman.mobile);
    await prove(visitor, here.portal, couple.woman);
    const draft = await begin(visitor, here.portal, couple.application.office);
    await open(visitor, here.portal, `${draft}/woman`);
    await lookElder(visitor, 'part');
    await fillAll(visitor, here.portal, draft, couple);
    const { path } = await submit(visitor);
    await open(visitor, here.portal, path);
    await lookElder(visitor, 'case');
    await press(visitor, visitor.page.locator(`main a[href="${path}/certificate"]`));
    await lookElder(visitor, 'certificate');
    assert.match(await words(visitor), /怎么用/);
    await open(visitor, here.portal, `${path}?full=1`);
    assert.match(await words(visitor), /办理经过|经过/);
  });

journey('the page is read aloud where the browser has a voice, and the button is not there where it has none', here, async (enter) => {
  const mute = await enter({ size: phone });
  await open(mute, here.portal, '/elder?to=on&back=/');
  assert.equal(await mute.page.locator('[data-read-aloud]:visible').count(), 0);
  const speaking = await enter({ size: phone });
  await speaking.page.addInitScript(() => {
    const said = [];
    const voices = { getVoices: () => [{ lang: 'zh-CN' }], addEventListener() {}, cancel() {}, speaking: false,
      speak: (utterance) => { said.push(utterance.text); document.documentElement.dataset.said = said.join('|'); setTimeout(() => utterance.onend()); } };
    Object.defineProperty(window, 'speechSynthesis', { value: voices });
    window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
  });
  await open(speaking, here.portal, '/elder?to=on&back=/');
  await speaking.page.locator('[data-read-aloud]').click();
  await speaking.page.waitForFunction(() => document.documentElement.dataset.said?.includes('去窗口办'));
  const said = await speaking.page.evaluate(() => document.documentElement.dataset.said);
  assert.match(said, /^您要办什么/);
  assert.doesNotMatch(said, /念给我听|停下不念/);
});
