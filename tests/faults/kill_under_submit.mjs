// kill -9 while fifty people submit at once, again and again: every receipt given is found after the restart, with the same
// number and the same content, and no case exists by halves.
//
//   node kill_under_submit.mjs PROGRAM [--postgresql | --lose-commits] [--long]       --long: thirty rounds, in cities of four
//
// Seen to fail: with --lose-commits the write-ahead log is cut short between the kill and the restart, as it would be had
// receipts been given before their commit was on disk; receipts then go missing, and the run must say so (its own ctest).
// Seen once unplanned, too: a descriptor of the database opened and closed beside SQLite drops its locks, the sqlite3 shell
// then deletes the log as the last one out, and the second round's receipts were gone. The shell reads along on purpose.
import assert from 'node:assert/strict';
import { createHash, randomInt, randomUUID } from 'node:crypto';
import { truncateSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Portal } from '../journeys/portal.mjs';
import { account, applications, call, halves, soundness, submit } from './clients.mjs';
import { History, faultsOf, ledgerOf } from './history.mjs';

const [program, ...options] = process.argv.slice(2);
const planted = options.includes('--lose-commits'), database = options.includes('--postgresql') ? 'postgresql' : 'sqlite';
const at_once = 50, rounds_of_a_city = 4, all_rounds = options.includes('--long') ? 30 : rounds_of_a_city, longest_restart = 2000;

/// Fifty submits at once, and the end of the process somewhere among them; what each client saw.
async function submitAndKill(portal, wanted, history) {
  let receipts = 0;
  const enough = randomInt(0, at_once - 5);
  let killed;
  const sent = wanted.map(async (one) => {
    const answer = await history.record(one.key, () => submit(portal, one));
    if (answer) receipts += 1;
    if (receipts > enough) killed ??= pause(randomInt(0, 4)).then(() => portal.down('SIGKILL'));
    return { ...one, receipt: answer };
  });
  const seen = await Promise.all(sent);
  await killed;
  return seen;
}

function loseCommits(portal) {
  truncateSync(join(portal.data, 'portal.db-wal'), 0);
}

/// The receipt's number, state and time stand; the same words under the same key get it again, other words do not.
async function assertKept(portal, { token, key, body, receipt }) {
  const kept = await call(portal, 'GET', `/api/v1/cases/${receipt.body.number}`, { token });
  assert.equal(kept.status, 200, `the receipt ${receipt.body.number} was given and is lost`);
  for (const fact of ['number', 'state', 'submitted_at']) assert.equal(kept.body[fact], receipt.body[fact], fact);
  const again = await submit(portal, { token, key, body });
  assert.deepEqual([again.status, again.body], [receipt.status, receipt.body]);
  const other = await submit(portal, { token, key, body: { ...body, woman: { ...body.woman, employer: 'elsewhere' } } });
  assert.equal(other.body.code ?? other.body.errors?.[0]?.code, 'idempotency-key-reused', JSON.stringify(other.body));
  if (kept.body.certificate_number) await assertPaperKept(portal, token, kept.body.certificate_number);
}

async function assertPaperKept(portal, token, number) {
  const [about, paper] = await Promise.all([call(portal, 'GET', `/api/v1/certificates/${number}`, { token }), call(portal, 'GET', `/api/v1/certificates/${number}/pdf`, { token })]);
  assert.equal(createHash('sha256').update(paper.body).digest('hex'), about.body.pdf_sha256, `the paper of ${number}`);
}

async function assertNoHalves(portal) {
  for (const [what, sql] of Object.entries({ ...(database === 'sqlite' && soundness), ...halves })) {
    const faults = await portal.sql(sql).catch((broken) => [{ fault: broken.message }]);        // too broken even to be asked
    assert.deepEqual(faults, [], what);
  }
}

async function assertAuditLogHolds(portal) {
  const verdict = await portal.command('audit', 'verify', '--data', portal.data, ...(portal.server ? ['--database', portal.server.url()] : []));
  assert.equal(verdict.code, 0, verdict.stdout);
}

async function run(portal, rounds) {
  const all = await applications(portal);
  assert.ok(all.length >= at_once * rounds);
  const tokens = [];
  for (let at = 0; at < at_once; at += 10)
    tokens.push(...await Promise.all(all.slice(at, at + 10).map(({ woman }, number) => account(portal, woman.mobile, at + number))));

  const given = [], history = new History(join(portal.folder, 'history'));
  for (let round = 0; round < rounds; ++round) {
    const wanted = tokens.map((token, at) => ({ token, key: randomUUID(), body: all[round * at_once + at] }));
    const seen = await submitAndKill(portal, wanted, history);
    if (planted) loseCommits(portal);
    const down = Date.now();
    await portal.up().catch((broken) => assert.fail(`the portal comes up again, so the database is sound: ${broken.message}`));
    const restart = Date.now() - down;
    await assertNoHalves(portal);
    const receipts = seen.filter(({ receipt }) => receipt);
    for (const { receipt } of receipts) assert.equal(receipt.status, 201, JSON.stringify(receipt.body));
    await Promise.all(receipts.map((one) => assertKept(portal, one)));
    await assertAuditLogHolds(portal);
    for (const one of seen.filter(({ receipt }) => !receipt))       // who saw nothing sends again, and has one case
      given.push({ ...one, receipt: await history.record(one.key, () => submit(portal, one)) });
    given.push(...receipts);
    console.log(`round ${round + 1}: ${receipts.length} receipts before the kill, all kept; ${seen.length - receipts.length} sent again; up in ${restart} ms`);
    assert.ok(restart <= longest_restart, `up again after ${restart} ms`);
  }
  await Promise.all(given.map((one) => assertKept(portal, one)));
  await assertNoHalves(portal);
  assert.deepEqual(faultsOf(history.lines, await ledgerOf((text) => portal.sql(text))), []);
  const [{ cases }] = await portal.sql('SELECT count(*) AS cases FROM cases');
  assert.equal(cases, given.length);
  console.log(`${cases} cases for ${given.length} submissions`);
}

for (let done = 0; done < all_rounds; done += rounds_of_a_city) {
  const portal = await Portal.start(program, { database });
  try {
    await run(portal, Math.min(rounds_of_a_city, all_rounds - done));
  } finally {
    await portal.close().catch(() => undefined);
  }
}
