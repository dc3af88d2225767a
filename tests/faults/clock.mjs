// The portal's clock goes wrong while people submit: an hour forward, an hour back, over New Year's Eve in Shanghai, to a leap day,
// past 2038-01-19. Numbers stay unique, days are China's, one-time codes do not revive, and nothing needs a restart.
//
//   node clock.mjs PROGRAM SHIFTED_CLOCK_LIBRARY
//
// Seen to fail while codes asked only whether they were over: one that had expired was taken after the clock went back.
import assert from 'node:assert/strict';
import { closeSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { Portal } from '../journeys/portal.mjs';
import { account, call, halves, soundness } from './clients.mjs';
import { Crowd } from './crowd.mjs';

const [program, library] = process.argv.slice(2);
const hour = 3600, people = 8;
const last_before_retention = 2;              // a month later, answers kept for requests sent again go, as they should

class ShiftedClock {
  constructor(folder) {
    this.file = join(folder, 'shift');
    writeFileSync(this.file, Buffer.alloc(8));
    Object.assign(process.env, { SHIFTED_CLOCK: this.file });
  }
  by(seconds) {
    const value = Buffer.alloc(8), into = openSync(this.file, 'r+');
    value.writeBigInt64LE(BigInt(Math.round(seconds)));
    writeSync(into, value);
    closeSync(into);
    this.shift = seconds;
  }
  at(instant) {
    this.by((Date.parse(instant) - Date.now()) / 1000);
  }
}

const steps = [
  ['an hour forward', (clock) => clock.by(hour)],
  ['an hour back', (clock) => clock.by(-hour)],
  ['as it was', (clock) => clock.by(0)],
  ["New Year's Eve in Shanghai", (clock) => clock.at('2026-12-31T15:59:59.500Z'), ['2026-12-31', '2027-01-01']],
  ['a leap day', (clock) => clock.at('2028-02-28T16:00:10Z'), ['2028-02-29']],
  ['the last second of 32 bits', (clock) => clock.at('2038-01-19T03:14:06.500Z'), ['2038-01-19']],
  ['back by eleven years', (clock) => clock.by(0)],
];

async function codesDoNotRevive(portal, clock, mobile) {
  clock.by(0);
  const sent = await call(portal, 'POST', '/api/v1/codes', { body: { mobile }, from: '127.0.0.99' });
  assert.equal(sent.status, 202, JSON.stringify(sent.body));
  const code = await portal.code(mobile);
  const enter = () => call(portal, 'POST', '/api/v1/sessions', { body: { code_id: sent.body.code_id, code }, from: '127.0.0.99' });
  for (const shift of [11 * 60, -hour]) {
    clock.by(shift);
    const entered = await enter();
    assert.equal(entered.status, 422, `a code that is over opened a session at ${shift} s`);
  }
  clock.by(0);
}

async function assertSound(portal, questions) {
  for (const [what, sql] of Object.entries(questions)) assert.deepEqual(await portal.sql(sql), [], what);
}

/// Others each time: a session that an hour forward has ended does not come back, and a mobile has only so many codes.
const logIn = (portal, { applications }, step) => Promise.all(applications.slice(step * people, (step + 1) * people)
  .map(({ woman }) => account(portal, woman.mobile, 25 * step)));

async function run(portal, clock) {
  const crowd = await Crowd.gather(portal, 0);
  const mobile = crowd.applications.at(-1).woman.mobile;
  await codesDoNotRevive(portal, clock, mobile);
  for (const [number, [what, step, days]] of steps.entries()) {
    const before = crowd.receipts.length;
    step(clock);
    crowd.tokens = await logIn(portal, crowd, number);
    step(clock);
    for (const { promise } of crowd.applications) promise.accepted_at = new Date(Date.now() + clock.shift * 1000 - 60_000).toISOString();
    const until = Date.now() + 1500;
    await crowd.submitUntil(portal, () => Date.now() > until, 300).catch((refused) => { throw new Error(`${what}: ${refused.message}`); });
    const own = crowd.receipts.slice(before);
    assert.ok(own.length > 0, `${what}: somebody is served`);
    const found = await portal.sql(`SELECT DISTINCT submitted_on AS day FROM cases WHERE number IN (${own.map(({ receipt }) => `'${receipt.number}'`)}) ORDER BY day`);
    if (days) assert.deepEqual(found.map(({ day }) => day), days, what);
    if (number === last_before_retention) await assertSound(portal, { ...soundness, ...halves });
    console.log(`${what}: ${own.length} receipts, of ${found.map(({ day }) => day)}`);
  }
  assert.equal(new Set(crowd.receipts.map(({ receipt }) => receipt.number)).size, crowd.receipts.length, 'no number twice');
  const cases = await portal.sql('SELECT number FROM cases');
  assert.deepEqual(cases.map(({ number }) => number).sort(), crowd.receipts.map(({ receipt }) => receipt.number).sort(), 'every receipt has its case, and no case is without');
  await assertSound(portal, soundness);
}

let clock;
const portal = await Portal.start(program, { database: 'sqlite', prepare: (own) => { clock = new ShiftedClock(own.folder); own.preload = library; } });
try {
  await run(portal, clock);
} finally {
  await portal.close().catch(() => undefined);
}
