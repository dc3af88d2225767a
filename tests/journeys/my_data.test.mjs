// What is held about somebody, as a file to read; and what was typed, given back when the session had ended.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { copyFileSync } from 'node:fs';
import { desktop, phone } from './browser.mjs';
import { apply, login, open, press, register, words } from './citizen.mjs';
import { journey, world } from './suite.mjs';

const here = world();

for (const { couple: name, size, language, script, says } of [
  { couple: 'first-marriage', size: phone, language: 'zh-CN', script: true, says: ['账户', '证件', '短信', '提交'] },
  { couple: 'compound-surname', size: desktop, language: 'en', script: false, says: ['Account', 'Certificate', 'Messages', 'Submitted'] },
])
  journey(`my data as a file to read, in ${language}, ${script ? 'with' : 'without'} scripts`, here, async (enter) => {
    const { portal } = here, couple = here.couple(name);
    const visitor = await enter({ script, size, language });
    const { number } = await apply(visitor, portal, couple);
    await open(visitor, portal, '/account/data');
    await visitor.look('my-data');
    const [file] = await Promise.all([visitor.page.waitForEvent('download'), visitor.page.locator('a[href="/account/data.pdf"]').click()]);
    const path = await file.path();
    if (process.env.KUAIBAN_SCREENS) copyFileSync(path, `${process.env.KUAIBAN_SCREENS}/my-data.${language}.pdf`);
    const text = execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' });
    assert.ok(text.replace(/\s/g, '').includes(number), text);
    for (const word of [couple.woman.name, couple.woman.id_number, ...says]) assert.ok(text.includes(word), `${word} is not in\n${text}`);
  });

for (const script of [true, false])
  journey(`a form is given back when the session had ended, and taken after logging in, ${script ? 'with' : 'without'} scripts`, here, async (enter) => {
    const { portal } = here, { woman } = here.couple(script ? 'cross-district' : 'outside-couple');
    const visitor = await enter({ script, size: phone, language: 'zh-CN' });
    await register(visitor, portal, woman.mobile);
    await open(visitor, portal, '/account/real-name');
    await visitor.page.fill('[name="real_name.name"]', woman.name);
    await visitor.page.fill('[name="real_name.id_number"]', woman.id_number);
    await portal.sql(`UPDATE sessions SET expires_at = ${Date.now() - 5000}`);
    await press(visitor);
    await visitor.look('given-back');
    assert.equal(await visitor.page.locator('[name="real_name.id_number"]').inputValue(), woman.id_number, 'nothing typed is lost');

    const form = visitor.page;
    visitor.page = await form.context().newPage();
    await login(visitor, portal, woman.mobile);
    visitor.page = form;
    await press(visitor);
    await open(visitor, portal, '/account');
    assert.ok((await words(visitor)).includes(woman.name.at(-1)), 'the name was checked by what had been typed');
  });
