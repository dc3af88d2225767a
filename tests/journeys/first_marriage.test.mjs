// 初婚: from the home page to a certificate that pdfsig calls valid; with and without scripts, on a phone and at a desk,
// in both languages. Half prove who they are and confirm what registers hold, half type everything.
import assert from 'node:assert/strict';
import { assertGenuine, download } from './certificates.mjs';
import { desktop, phone } from './browser.mjs';
import { begin, fillAll, findService, open, prove, register, speak, submit, words } from './citizen.mjs';
import { journey, world } from './suite.mjs';

const here = world();

const matrix = [
  { couple: 'first-marriage', script: true, size: phone, language: 'zh-CN', verified: true },
  { couple: 'register-silent', script: false, size: phone, language: 'zh-CN', verified: false, search: 'syfwz' },
  { couple: 'minority-names', script: true, size: desktop, language: 'zh-CN', verified: false },
  { couple: 'rare-characters', script: false, size: desktop, language: 'zh-CN', verified: true },
  { couple: 'compound-surname', script: true, size: phone, language: 'en', verified: false, search: 'maternity' },
  { couple: 'old-number', script: false, size: phone, language: 'en', verified: true },
  { couple: 'cross-district', script: true, size: desktop, language: 'en', verified: true, search: 'maternity' },
  { couple: 'outside-couple', script: false, size: desktop, language: 'en', verified: false },
];

for (const { couple: name, script, size, language, verified, search } of matrix) {
  const device = `${size.width === phone.width ? 'phone' : 'desktop'}, ${language}, ${script ? 'with' : 'without'} scripts`;
  journey(`a first marriage (${name}) on a ${device}, ${verified ? 'confirming' : 'typing'}`, here, async (enter) => {
    const { portal } = here, couple = here.couple(name);
    const visitor = await enter({ script, size, language });
    await speak(visitor, portal);
    await findService(visitor, portal, { search });
    await register(visitor, portal, couple.woman.mobile);
    if (verified) await prove(visitor, portal, couple.woman);
    const draft = await begin(visitor, portal, couple.application.office);
    await fillAll(visitor, portal, draft, couple);
    const { number, path } = await submit(visitor);
    await visitor.look('issued');

    await open(visitor, portal, '/my/work');
    await visitor.look('my-work');
    assert.match((await words(visitor)).replace(/\s/g, ''), new RegExp(number));
    await open(visitor, portal, path);
    await visitor.look('case-issued');
    await open(visitor, portal, `${path}/certificate`);
    await visitor.look('certificate');
    await assertGenuine(portal, await download(visitor, portal, number), [couple.woman.name, couple.man.name]);
    await open(visitor, portal, '/my/certificates');
    await visitor.look('my-certificates');
    await open(visitor, portal, '/my/messages');
    await visitor.look('my-messages');
    await open(visitor, portal, '/account');
    await visitor.look('account');
  });
}
