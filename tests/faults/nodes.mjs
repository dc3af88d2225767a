// Three nodes on one database behind nginx, and nobody bound to a node: one is killed -9 under load, another while it works on
// jobs. Nothing acknowledged is lost, no case and no job is done twice, and people see nothing worse than 503 and "again".
//
//   node nodes.mjs PROGRAM
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { Portal, until } from '../journeys/portal.mjs';
import { Nginx } from '../support/nginx.mjs';
import { PostgresqlServer, freePort } from '../support/postgresql_server.mjs';
import { account, applications, call, halves, submit } from './clients.mjs';

const [program] = process.argv.slice(2);
const people = 40, waiting_people = 12;
const folder = mkdtempSync(join(tmpdir(), 'kuaiban-nodes-'));
const server = await PostgresqlServer.start();
const ports = [await freePort(), await freePort(), await freePort()], front_port = await freePort();

/// Each node has a machine's own folder; the keys are copied from the first.
const nodes = ports.map((port, number) =>
  Object.assign(new Portal(program, port, join(folder, `node-${number}`)), { server, options: ['--trusted-proxy', '127.0.0.1'] }));
const [first, second, third] = nodes;
const copyKeys = (to) => cpSync(`${first.data}.keys`, `${to.data}.keys`, { recursive: true });
const front = new Portal(program, front_port, join(folder, 'front'));          // as everybody sees it: by way of the proxy
const operator = (...words) => first.command(...words, '--data', first.data, '--database', server.url());

async function refusesToStartWithoutTheKeys() {
  const { stderr, code } = await promisify(execFile)(program, ['serve', '--listen', `127.0.0.1:${third.port}`, '--data', third.data, '--database', server.url()])
    .catch((refused) => refused);
  assert.equal(code, 3);
  assert.match(stderr, /keys\.json is missing.*copy it from another node/s);
}

/// As an app does it: 503 or nothing at all is no answer, so the same words again under the same key.
async function submitUntilAnswered(one, seen) {
  for (const end = Date.now() + 30_000; Date.now() < end; await pause(100)) {
    const answer = await submit(front, one);
    seen.push(answer?.status);
    if (answer?.status === 201) return { ...one, receipt: answer.body };
    assert.equal(answer?.status, 503, JSON.stringify(answer?.body));
    assert.ok(answer.headers['retry-after'], 'people are told when to try again');
  }
  assert.fail('no receipt within 30 s');
}

const assertNoFault = async (what, sql) => assert.deepEqual(await server.rows(sql), [], what);

async function everybodySubmits(wanted) {
  const seen = [];
  let killed;
  const given = await Promise.all(wanted.map(async (one) => {
    const kept = await submitUntilAnswered(one, seen);
    if (seen.length > 8) killed ??= second.down('SIGKILL');
    return kept;
  }));
  await killed;
  for (const { token, receipt } of given) {
    const [here, there] = await Promise.all([first, third].map((node) => call(node, 'GET', `/api/v1/cases/${receipt.number}`, { token })));
    assert.deepEqual([here.status, there.status], [200, 200], `the receipt ${receipt.number} was given and is lost`);
    assert.deepEqual(here.body, there.body);
  }
  const [{ cases }] = await server.rows('SELECT count(*) AS cases FROM cases');
  assert.equal(cases, given.length);
  console.log(`${given.length} receipts over ${seen.length} requests, ${seen.filter((status) => status !== 201).length} of them answered 503`);
}

/// Silent registers make cases wait; when they answer again the nodes share the jobs, and the one that holds most dies.
async function waitingCasesGoOnOnce(wanted) {
  assert.equal((await operator('registers', 'down', 'marriages')).code, 0);
  const given = await Promise.all(wanted.map((one) => submitUntilAnswered(one, [])));
  const waiting = given.filter(({ receipt }) => receipt.state === 'waiting').length;     // some go to a person whatever that register says
  assert.ok(waiting >= waiting_people / 2, `${waiting} wait`);
  assert.equal((await operator('registers', 'up', 'marriages')).code, 0);
  await until('somebody works on the jobs', async () => (await server.rows('SELECT 1 FROM jobs')).length < waiting);
  await first.down('SIGKILL');
  await pause(300);
  await server.psql('UPDATE jobs SET claimed_until = 0');                        // the dead node's lease, a minute, is over
  await until('no case waits', async () => (await server.rows(`SELECT 1 FROM cases WHERE state = 'waiting'`)).length === 0);
  await first.up();
  await assertNoFault('no job is left', 'SELECT id FROM jobs');
}

async function nothingIsLostOrDoubled() {
  for (const [what, sql] of Object.entries(halves)) await assertNoFault(what, sql);
  await assertNoFault('a case is decided once', `SELECT subject_id FROM events WHERE to_state IN ('issued', 'in-review') GROUP BY subject_id HAVING count(*) <> 1`);
  await assertNoFault('a message is written once', `SELECT case_id, kind FROM outbox WHERE case_id <> '' GROUP BY case_id, kind, mobile_index HAVING count(*) > 1`);
}

/// One import, whole or not at all, is what every node answers by.
async function registersAreTheSameEverywhere(citizens) {
  const file = join(front.folder, 'registers', 'mobiles.csv'), whole = readFileSync(file, 'utf8');
  const import_ = (text) => { writeFileSync(`${file}.new`, text); return operator('registers', 'import', 'mobiles', `${file}.new`); };
  const verify = () => Promise.all(nodes.map((node, at) => {
    const { token, body: { woman: { name, id_number } } } = citizens[at];
    return call(node, 'PUT', '/api/v1/account/person', { token, body: { name, id_number } });
  })).then((answers) => answers.map(({ status }) => status));
  const theirs = citizens.slice(0, 3).map(({ body }) => body.woman.mobile);
  assert.equal((await import_(whole.split('\n').filter((line) => !theirs.some((mobile) => line.includes(mobile))).join('\n'))).code, 0);
  assert.deepEqual(await verify(), [422, 422, 422]);
  assert.equal((await import_(`${whole}one,bad,line\n`)).code, 2);
  assert.deepEqual(await verify(), [422, 422, 422]);
  assert.equal((await import_(whole)).code, 0);
  assert.deepEqual(await verify(), [200, 200, 200]);
}

async function anotherNodeIsNoWayRoundALimit(mobile) {
  const guess = () => call(front, 'POST', '/api/v1/sessions', { body: { mobile, password: 'not this one either' } });
  for (let guesses = 0; guesses < 10; ++guesses) assert.equal((await guess()).body.code, 'login-failed');
  assert.equal((await guess()).status, 429);
}

let proxy;
try {
  await first.up();
  await refusesToStartWithoutTheKeys();
  copyKeys(second), copyKeys(third);
  await second.up();
  await third.up();
  proxy = new Nginx(front_port, ports, join(folder, 'nginx'));
  await until('the proxy is ready', async () => (await fetch(`${front.url}/readyz`).catch(() => null))?.ok);

  const all = await applications(front);
  const citizens = [];
  for (let at = 0; at < people; at += 10)
    citizens.push(...await Promise.all(all.slice(at, at + 10).map(async (body, number) => ({ token: await account(front, body.woman.mobile, at + number), key: randomUUID(), body }))));
  await everybodySubmits(citizens);
  await second.up();
  await registersAreTheSameEverywhere(citizens);
  await waitingCasesGoOnOnce(citizens.slice(0, waiting_people).map(({ token }, at) => ({ token, key: randomUUID(), body: all[people + at] })));
  await nothingIsLostOrDoubled();
  await anotherNodeIsNoWayRoundALimit(all.at(-1).woman.mobile);
  for (const node of nodes) assert.equal((await node.down()).code, 0);
  const [page, answer] = await Promise.all([fetch(front.url), call(front, 'GET', '/api/v1/services')]);
  assert.deepEqual([page.status, page.headers.get('retry-after'), answer.status, answer.body.status], [503, '5', 503, 503]);
  assert.match(await page.text(), /几秒钟后/);
} finally {
  for (const node of nodes) if (node.process?.exitCode === null && node.process.signalCode === null) await node.down('SIGKILL');
  await proxy?.close();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
}
