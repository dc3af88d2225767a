// Whoever carries the data folder away, a backup, the log or the metrics, learns nobody's name, number or phone: people are issued a
// certificate, sent to review, called to the counter; then everything that lies about is searched.
// Seen to fail: the last journey puts one name into a table, and the search finds it.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { phone } from './browser.mjs';
import { apply } from './citizen.mjs';
import { journey, world } from './suite.mjs';

const here = world();
const met = ['first-marriage', 'undeclared-child', 'pregnant-after-divorce'];
const visited = [];
let toldAtStart = 0;                            // the demonstration prints its made-up people before it serves

const filesBelow = (folder) => readdirSync(folder, { withFileTypes: true, recursive: true })
  .filter((entry) => entry.isFile()).map((entry) => join(entry.path, entry.name));

/// Everything that says who somebody is, of both spouses and their children.
function personal(couple) {
  const people = [couple.woman, couple.man, ...(couple.children ?? [])];
  return people.flatMap(({ name, id_number, mobile, household_address, residence_address }) => [name, id_number, mobile, household_address, residence_address])
    .filter((text) => text && text.length > 1);
}

/// Where any of it can be read: "portal.db: 陈…".
async function leaks() {
  const { portal } = here;
  const backup = join(portal.folder, `backup-${Date.now()}`);
  const made = await portal.command('backup', backup, '--data', portal.data);
  assert.equal(made.code, 0, made.stdout);
  const places = [...filesBelow(portal.data), ...filesBelow(backup)].map((file) => [file.slice(portal.folder.length + 1), readFileSync(file)]);
  places.push(['the log', Buffer.from(portal.log.slice(toldAtStart))]);
  places.push(['the metrics', Buffer.from(await (await fetch(`${portal.url}/metrics`)).text())]);
  places.push(['addresses', Buffer.from(visited.map((address) => decodeURIComponent(address)).join('\n'))]);
  assert.ok(places.some(([name]) => name.endsWith('-wal')), 'the write-ahead log is among them');
  const known = met.flatMap((name) => personal(here.couple(name)));
  assert.ok(known.length >= 20);
  return places.flatMap(([name, bytes]) => known.filter((text) => bytes.includes(text)).map((text) => `${name}: ${text}`));
}

journey('after a whole day nothing that lies about names anybody', here, async (enter) => {
  toldAtStart = here.portal.log.length;
  for (const name of met) {
    const visitor = await enter({ script: false, size: phone });
    visitor.page.on('request', (request) => visited.push(request.url()));
    await apply(visitor, here.portal, here.couple(name), { verified: name === 'first-marriage' });
  }
  assert.ok(visited.length > 50);
  assert.deepEqual(await leaks(), []);
});

journey('nor does it while and after keys are replaced under the serving portal', here, async (enter) => {
  const { portal } = here;
  const rotated = await portal.command('rotate-keys', '--settle', '6', '--data', portal.data);
  assert.equal(rotated.code, 0, rotated.stdout);
  assert.match(rotated.stdout, /generation 2;/);
  const removed = await portal.command('rotate-keys', '--remove-old', '--data', portal.data);
  assert.equal(removed.code, 0, removed.stdout);
  assert.match(removed.stdout, /held: 2; 0 values/);
  const visitor = await enter({ script: false, size: phone });
  await apply(visitor, portal, here.couple('remarriage'), { verified: true });
  assert.deepEqual(await leaks(), []);
});

journey('the search finds what lies open', here, async () => {
  const { portal } = here;
  await portal.sql(`INSERT INTO number_blocks (counter, next_serial) VALUES ('${here.couple(met[0]).woman.name}', 1)`);
  assert.notDeepEqual(await leaks(), []);
});
