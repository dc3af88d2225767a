// Two at once for what only one may have: the same words twice under one key, under two keys, and one couple from two districts.
// The history of all of it must be one that exactly-once submitting could have.
//
//   node submit_races.mjs PROGRAM
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { Portal } from '../journeys/portal.mjs';
import { account, applications, halves, soundness, submit } from './clients.mjs';
import { History, faultsOf, ledgerOf } from './history.mjs';

const [program] = process.argv.slice(2);
const couples = 12, at_once = 4;

const portal = await Portal.start(program, { database: 'sqlite' });
try {
  const bodies = await applications(portal), history = new History();
  const tokens = await Promise.all(bodies.slice(0, at_once).map(({ woman }, number) => account(portal, woman.mobile, number)));
  const offices = [...new Set(bodies.map(({ application }) => application.office))];
  const elsewhere = (body) => offices.find((office) => office.slice(0, 6) !== body.application.office.slice(0, 6));
  const ask = (token, key, body) => history.record(key, () => submit(portal, { token, key, body }));
  const races = {
    'the same words under one key': (body, key = randomUUID()) => tokens.map(() => ask(tokens[0], key, body)),
    'the same words under a key each': (body) => tokens.map((token) => ask(token, randomUUID(), body)),
    'a couple from two districts': (body) => tokens.map((token, at) =>
      ask(token, randomUUID(), at % 2 ? body : { ...body, application: { ...body.application, office: elsewhere(body) } })),
  };
  let next = 0;
  for (const [what, race] of Object.entries(races)) {
    const statuses = new Map();
    for (let couple = 0; couple < couples; ++couple) {
      const answers = await Promise.all(race(bodies[next++]));
      for (const { status } of answers) statuses.set(status, (statuses.get(status) ?? 0) + 1);
      const receipts = new Set(answers.filter(({ status }) => status === 201).map(({ body }) => body.number));
      assert.equal(receipts.size, 1, `${what}: ${JSON.stringify(answers.map(({ status, body }) => [status, body.code, body.number]))}`);
    }
    console.log(`${what}: ${[...statuses].map(([status, count]) => `${count} of ${status}`).join(', ')}`);
  }
  assert.deepEqual(faultsOf(history.lines, await ledgerOf((text) => portal.sql(text))), []);
  for (const [what, sql] of Object.entries({ ...soundness, ...halves })) assert.deepEqual(await portal.sql(sql), [], what);
  assert.equal((await portal.sql('SELECT number FROM cases')).length, next);
} finally {
  await portal.close().catch(() => undefined);
}
