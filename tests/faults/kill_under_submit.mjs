// kill -9 while fifty people submit at once, again and again: every receipt given is found after the restart, with the same
// number and the same content, and no case exists by halves.
//
//   node kill_under_submit.mjs PROGRAM [--postgresql | --lose-commits]
//
// Seen to fail: with --lose-commits the write-ahead log is cut short between the kill and the restart, as it would be had
// receipts been given before their commit was on disk; receipts then go missing, and the run must say so (its own ctest).
// Seen once unplanned, too: a descriptor of the database opened and closed beside SQLite drops its locks, the sqlite3 shell
// then deletes the log as the last one out, and the second round's receipts were gone. The shell reads along on purpose.
import assert from 'node:assert/strict';
import { createHash, randomInt, randomUUID } from 'node:crypto';
import { readFileSync, truncateSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Portal } from '../journeys/portal.mjs';

const [program, option] = process.argv.slice(2);
const planted = option === '--lose-commits', database = option === '--postgresql' ? 'postgresql' : 'sqlite';
const at_once = 50, rounds = 4, codes_from_one_address = 25;

const rowsOf = (folder, name) => {
  const [head, ...lines] = readFileSync(join(folder, `${name}.csv`), 'utf8').trim().split('\n').map((line) => line.split(','));
  return lines.map((cells) => Object.fromEntries(head.map((key, at) => [key, cells[at]])));
};

/// Applications of the demo city's married couples, as many as there are.
async function applications(portal, promise) {
  const folder = join(portal.folder, 'registers');
  const { code, stdout } = await portal.command('demo', 'registers', folder);
  assert.equal(code, 0, stdout);
  const people = new Map(rowsOf(folder, 'households').map((person) => [person.id_number, person]));
  const mobiles = new Map(rowsOf(folder, 'mobiles').map(({ id_number, mobile }) => [id_number, mobile]));
  const declare = (id, { registered_on, certificate_number }) => ({
    name: people.get(id).name, id_number: id, ethnicity: people.get(id).ethnicity, marital_status: 'first_marriage', marital_event_on: registered_on,
    marriage_certificate_number: certificate_number, household_division: people.get(id).household_division,
    residence_division: people.get(id).household_division, mobile: mobiles.get(id),
  });
  const whole = (id) => people.get(id)?.household_division.startsWith('50') && id.length === 18 && mobiles.has(id) && !/[?□〇*]/.test(people.get(id).name);
  const seen = new Set();                       // one of them is on record as married twice
  const isNew = (...ids) => ids.every((id) => !seen.has(id)) && ids.forEach((id) => seen.add(id)) === undefined;
  return rowsOf(folder, 'marriages')
    .filter(({ status, wife_id, husband_id }) => status === 'married' && whole(wife_id) && whole(husband_id) && isNew(wife_id, husband_id))
    .map((marriage) => {
      const woman = declare(marriage.wife_id, marriage), man = declare(marriage.husband_id, marriage);
      return { service: 'maternity-service-certificate', promise, woman, man, children: [],
        application: { state: 'pregnant', pregnancy_weeks: 12, child_ordinal: 1, office: `${woman.household_division.slice(0, 9)}000` } };
    });
}

/// One call of the API; the answer, or nothing where the connection broke before it had come whole.
function call(portal, method, path, { body, token, headers = {}, from = '127.0.0.1' } = {}) {
  return new Promise((answered) => {
    const asked = request({ host: '127.0.0.1', port: portal.port, method, path, localAddress: from, agent: false,
      headers: { ...headers, ...(body && { 'content-type': 'application/json' }), ...(token && { authorization: `Bearer ${token}` }) } }, (answer) => {
      const parts = [];
      answer.on('data', (part) => parts.push(part));
      answer.on('error', () => answered(undefined));
      answer.on('close', () => {
        if (!answer.complete) return answered(undefined);
        const bytes = Buffer.concat(parts);
        const json = /json/.test(answer.headers['content-type'] ?? '');
        answered({ status: answer.statusCode, body: json ? JSON.parse(bytes) : bytes });
      });
    });
    asked.on('error', () => answered(undefined));
    asked.end(body && JSON.stringify(body));
  });
}

/// An account for a mobile; asked for from several loopback addresses, since one may have only so many codes an hour.
async function account(portal, mobile, number) {
  const from = `127.0.0.${2 + Math.floor(number / codes_from_one_address)}`;
  const sent = await call(portal, 'POST', '/api/v1/codes', { body: { mobile }, from });
  assert.equal(sent.status, 202, JSON.stringify(sent.body));
  const opened = await call(portal, 'POST', '/api/v1/sessions', { body: { code_id: sent.body.code_id, code: await portal.code(mobile) }, from });
  assert.equal(opened.status, 201, JSON.stringify(opened.body));
  return opened.body.token;
}

const submit = (portal, { token, key, body }) => call(portal, 'POST', '/api/v1/applications', { token, body, headers: { 'idempotency-key': key } });

/// Fifty submits at once, and the end of the process somewhere among them; what each client saw.
async function submitAndKill(portal, wanted) {
  let receipts = 0;
  const enough = randomInt(0, at_once - 5);
  let killed;
  const sent = wanted.map(async (one) => {
    const answer = await submit(portal, one);
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

const soundness = {
  'the database is sound': "SELECT integrity_check AS fault FROM pragma_integrity_check WHERE integrity_check <> 'ok'",
  'no row points nowhere': 'SELECT "table" AS fault FROM pragma_foreign_key_check',
};
const halves = {
  ...(database === 'sqlite' && soundness),
  'every case is whole': `SELECT c.number AS fault FROM cases c WHERE
      (SELECT count(*) FROM case_parties p WHERE p.case_id = c.id) <> 2
      OR (SELECT count(*) FROM events e WHERE e.case_id = c.id) < 3
      OR (SELECT count(*) FROM idempotency i WHERE i.receipt = c.id) <> 1
      OR (SELECT count(*) FROM outbox o WHERE o.case_id = c.id) = 0
      OR (SELECT count(*) FROM certificates k JOIN certificate_papers t ON t.certificate_id = k.id WHERE k.case_id = c.id) <> CASE WHEN c.state = 'issued' THEN 1 ELSE 0 END`,
  'every receipt has its case': 'SELECT key AS fault FROM idempotency WHERE receipt NOT IN (SELECT id FROM cases)',
};

async function assertNoHalves(portal) {
  for (const [what, sql] of Object.entries(halves)) {
    const faults = await portal.sql(sql).catch((broken) => [{ fault: broken.message }]);        // too broken even to be asked
    assert.deepEqual(faults, [], what);
  }
}

async function run(portal) {
  const service = await call(portal, 'GET', '/api/v1/services/maternity-service-certificate');
  const promise = { text_version: service.body.promise?.text_version ?? service.body.version?.promise?.text_version, accepted_at: new Date(Date.now() - 60_000).toISOString() };
  const all = await applications(portal, promise);
  assert.ok(all.length >= at_once * rounds);
  const tokens = [];
  for (let at = 0; at < at_once; at += 10)
    tokens.push(...await Promise.all(all.slice(at, at + 10).map(({ woman }, number) => account(portal, woman.mobile, at + number))));

  const given = [];
  for (let round = 0; round < rounds; ++round) {
    const wanted = tokens.map((token, at) => ({ token, key: randomUUID(), body: all[round * at_once + at] }));
    const seen = await submitAndKill(portal, wanted);
    if (planted) loseCommits(portal);
    await portal.up().catch((broken) => assert.fail(`the portal comes up again, so the database is sound: ${broken.message}`));
    await assertNoHalves(portal);
    const receipts = seen.filter(({ receipt }) => receipt);
    for (const { receipt } of receipts) assert.equal(receipt.status, 201, JSON.stringify(receipt.body));
    await Promise.all(receipts.map((one) => assertKept(portal, one)));
    for (const one of seen.filter(({ receipt }) => !receipt))       // who saw nothing sends again, and has one case
      given.push({ ...one, receipt: await submit(portal, one) });
    given.push(...receipts);
    console.log(`round ${round + 1}: ${receipts.length} receipts before the kill, all kept; ${seen.length - receipts.length} sent again`);
  }
  await Promise.all(given.map((one) => assertKept(portal, one)));
  await assertNoHalves(portal);
  const [{ cases }] = await portal.sql('SELECT count(*) AS cases FROM cases');
  assert.equal(cases, given.length);
  console.log(`${cases} cases for ${given.length} submissions`);
}

const portal = await Portal.start(program, { database });
try {
  await run(portal);
} finally {
  await portal.close().catch(() => undefined);
}
