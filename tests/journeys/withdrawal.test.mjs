// A couple changes its mind: the registration is withdrawn, both are told, and they may register again.
import assert from 'node:assert/strict';
import { desktop, phone } from './browser.mjs';
import { apply, begin, fillAll, open, press, submit, words } from './citizen.mjs';
import { journey, world } from './suite.mjs';

const here = world();

for (const [size, language] of [[phone, 'zh-CN'], [desktop, 'en']])
  journey(`a registration in review is withdrawn, in ${language}, without a script`, here, async (enter) => {
    const couple = here.couple(language === 'en' ? 'divorced-since' : 'undeclared-child');
    const visitor = await enter({ script: false, size, language });
    const { path } = await apply(visitor, here.portal, couple, { verified: false });
    await open(visitor, here.portal, path);
    await press(visitor, visitor.page.locator(`a[href="${path}/withdraw"]`));
    await visitor.look('withdraw');
    await press(visitor);
    assert.equal(visitor.path, path);
    assert.match(await words(visitor), language === 'en' ? /Registration withdrawn/ : /登记已撤回/);
    await visitor.look('case-withdrawn');
    assert.equal(await visitor.page.locator(`a[href="${path}/withdraw"]`).count(), 0, 'closed is closed');

    const messages = await here.portal.sql(`SELECT kind FROM outbox WHERE case_id = '${path.split('/').pop()}' AND kind = 'withdrawn'`);
    assert.equal(messages.length, 2, 'both spouses are told');
    await fillAll(visitor, here.portal, await begin(visitor, here.portal, couple.application.office), couple);
    assert.notEqual((await submit(visitor)).path, path, 'a registration of its own');
  });
