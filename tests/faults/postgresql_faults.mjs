// What a PostgreSQL server does to a portal: it restarts at once, takes no more connections, holds locks, turns out to be a standby.
// People see 503 and when to try again, drafts stay, receipts hold, and nobody has to restart anything.
//
//   node postgresql_faults.mjs PROGRAM
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { Portal, until } from '../journeys/portal.mjs';
import { PostgresqlServer } from '../support/postgresql_server.mjs';
import { call, halves, submit } from './clients.mjs';
import { Crowd } from './crowd.mjs';
import { faultsOf, ledgerOf } from './history.mjs';

const [program] = process.argv.slice(2);
const server = await PostgresqlServer.start();
await server.psql('CREATE ROLE kuaiban LOGIN');
await server.psql('CREATE DATABASE kuaiban OWNER kuaiban');                      // and no more rights than its own
const url = () => server.url('kuaiban?options=-c%20lock_timeout%3D500', 'kuaiban');
const sql = (text, more) => server.psql(text, { database: 'kuaiban', ...more });
const portal = await Portal.start(program, { database: 'sqlite', server: { url } });
const ready = async () => (await fetch(`${portal.url}/readyz`)).status;

let crowd, draft;
/// A page that needs the database says 503 and when to come back; one that needs none is served.
async function assertAway(token) {
  const answer = await until('the portal says 503', async () => {
    const asked = await call(portal, 'GET', `/api/v1/drafts/${draft}`, { token });
    return asked?.status === 503 && asked;
  });
  assert.ok(Number(answer.headers['retry-after']) > 0);
  assert.equal((await fetch(`${portal.url}/healthz`)).status, 200);
  assert.equal((await fetch(`${portal.url}/help`)).status, 200);
}

async function assertBack(token) {
  await until('the portal is ready again by itself', async () => (await ready()) === 200);
  const kept = await call(portal, 'GET', `/api/v1/drafts/${draft}`, { token });
  assert.equal(kept.status, 200, 'the draft is there');
}

const faults = {
  async 'a server that restarts at once, under load'() {
    let is_done = false;
    const before = crowd.receipts.length;
    const submitting = crowd.submitUntil(portal, () => is_done);
    await until('people submit', () => crowd.receipts.length > before + 5);
    await server.down('SIGQUIT');
    await assertAway(crowd.tokens[0]);
    await server.up();
    const since = crowd.receipts.length;
    await until('people submit again', () => crowd.receipts.length > since + 10);
    is_done = true;
    await submitting;
  },
  async 'a server that takes no more connections'() {
    await sql('ALTER ROLE kuaiban CONNECTION LIMIT 0');
    await sql(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'kuaiban'`);
    await assertAway(crowd.tokens[0]);
    const storm = await Promise.all(Array.from({ length: 300 }, () => call(portal, 'GET', '/api/v1/account', { token: crowd.tokens[0] })));
    assert.deepEqual([...new Set(storm.map((answer) => answer?.status))], [503]);
    await sql('ALTER ROLE kuaiban CONNECTION LIMIT -1');
  },
  async 'a lock somebody holds too long'() {
    const holder = spawn('psql', ['-X', '-q', '-d', server.url('kuaiban'), '-c', 'BEGIN; LOCK TABLE ledger.cases; SELECT pg_sleep(300)'], { stdio: 'ignore' });
    const gone = new Promise((ended) => holder.once('exit', ended));
    await until('it is locked', async () => (await sql(`SELECT count(*) FROM pg_locks WHERE mode = 'AccessExclusiveLock' AND granted`)) !== '0');
    const one = { token: crowd.tokens[0], key: randomUUID(), body: crowd.applications[crowd.next++] };
    const answer = await submit(portal, one);
    assert.equal(answer.status, 503, JSON.stringify(answer.body));
    assert.ok(answer.headers['retry-after']);
    await sql(`SELECT pg_terminate_backend(pid) FROM pg_locks WHERE mode = 'AccessExclusiveLock' AND granted`);
    await gone;
    const receipt = await submit(portal, one);
    assert.equal(receipt.status, 201);
    assert.deepEqual((await submit(portal, one)).body, receipt.body);
    crowd.receipts.push({ ...one, at: Date.now(), receipt: receipt.body });
  },
  async 'a server that takes no writes any more'() {
    await sql('ALTER SYSTEM SET default_transaction_read_only = on');
    await sql('SELECT pg_reload_conf()');
    await until('it takes none', async () => (await sql('SHOW default_transaction_read_only')) === 'on');
    const one = { token: crowd.tokens[0], key: randomUUID(), body: crowd.applications[crowd.next++] };
    const answer = await submit(portal, one);
    assert.equal(answer.status, 503, JSON.stringify(answer.body));
    await sql('ALTER SYSTEM RESET default_transaction_read_only', { settings: '-c default_transaction_read_only=off' });
    await sql('SELECT pg_reload_conf()');
    const again = await until('it is taken again', async () => { const tried = await submit(portal, one); return tried.status === 201 && tried; });
    crowd.receipts.push({ ...one, at: Date.now(), receipt: again.body });
  },
  async 'a standby reached by mistake'() {
    const standby = await server.standby();
    try {
      const refused = await portal.command('serve', '--listen', `127.0.0.1:${portal.port}`, '--data', `${portal.data}-2`, '--database', standby.url('kuaiban', 'kuaiban'));
      assert.equal(refused.code, 3);
      assert.match(refused.stdout, /read-only|recovery/);
      await portal.down();
      portal.server = { url: () => url().replace('127.0.0.1:', `127.0.0.1:${standby.port},127.0.0.1:`) };
      await portal.up();
    } finally {
      portal.server = { url };
      await standby.close();
    }
  },
};

try {
  crowd = await Crowd.gather(portal);
  const opened = await call(portal, 'POST', '/api/v1/drafts', { token: crowd.tokens[0], body: { service: 'maternity-service-certificate', office: crowd.applications[0].application.office } });
  assert.equal(opened.status, 201, JSON.stringify(opened.body));
  draft = opened.body.id;
  for (const [what, happens] of Object.entries(faults)) {
    const start = Date.now();
    await happens();
    await assertBack(crowd.tokens[0]);
    console.log(`${what}: ${((Date.now() - start) / 1000).toFixed(1)} s`);
  }
  assert.equal(await crowd.assertKept(portal), crowd.receipts.length);
  for (const [what, question] of Object.entries(halves)) assert.deepEqual(await server.rows(question, { database: 'kuaiban' }), [], what);
  assert.deepEqual(faultsOf(crowd.history.lines, await ledgerOf((text) => server.rows(text, { database: 'kuaiban' }))), []);
  console.log(`${crowd.receipts.length} receipts kept; ${crowd.refusals.length} requests answered 503 or nothing`);
} finally {
  if (portal.process.exitCode === null && portal.process.signalCode === null) await portal.down('SIGKILL');
  await server.close();
  rmSync(portal.folder, { recursive: true, force: true });
}
