// An installation moves from SQLite to PostgreSQL: copied ahead while people submit, the copy killed in its middle and taken up,
// made final with the portal stopped; every receipt is there, and neither side serves what it should not.
//
//   node move_to_postgresql.mjs PROGRAM
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { Portal, until } from '../journeys/portal.mjs';
import { PostgresqlServer } from '../support/postgresql_server.mjs';
import { call, halves, submit } from './clients.mjs';
import { Crowd } from './crowd.mjs';

const [program] = process.argv.slice(2);
const portal = await Portal.start(program);
const server = await PostgresqlServer.start();
const words = ['migrate-database', '--from', `sqlite://${portal.data}`, '--to', server.url('moved')];
const move = () => portal.command(...words);
const serve = (...place) => portal.command('serve', '--listen', `127.0.0.1:${portal.port}`, '--data', portal.data, ...place);

async function killedInTheMiddle() {
  const copying = spawn(program, words, { stdio: 'ignore' });
  const ended = new Promise((done) => copying.once('exit', done));
  await until('something is copied', async () => (await server.psql('SELECT count(*) FROM cases', { database: 'moved' }).catch(() => '0')) !== '0');
  copying.kill('SIGKILL');
  await ended;
}

try {
  await server.psql('CREATE DATABASE moved');
  const crowd = await Crowd.gather(portal);
  let is_done = false;
  const submitting = crowd.submitUntil(portal, () => is_done || crowd.receipts.length > 300);
  await until('there is something to move', () => crowd.receipts.length > 40);
  await killedInTheMiddle();
  const ahead = await move();
  assert.equal(ahead.code, 1, ahead.stdout);
  assert.match(ahead.stdout, /still serves/);
  is_done = true;
  await submitting;
  const early = await serve('--database', server.url('moved'));
  assert.equal(early.code, 3);
  assert.match(early.stdout, /not final/);

  await portal.down();
  const final = await move();
  assert.equal(final.code, 0, final.stdout);
  assert.match(final.stdout, /counts and hashes agree/);
  const again = await move();
  assert.equal(again.code, 3);
  assert.match(again.stdout, /on PostgreSQL already/);
  const old = await serve();
  assert.equal(old.code, 3);
  assert.match(old.stdout, /moved to PostgreSQL/);

  Object.assign(portal, { server, databaseName: 'moved' });
  await portal.up();
  assert.equal(await crowd.assertKept(portal), crowd.receipts.length);
  const { token, key, body, receipt } = crowd.receipts[0];
  assert.deepEqual((await submit(portal, { token, key, body })).body, receipt, 'the same key gets the same receipt');
  const issued = crowd.receipts.find((one) => one.receipt.state === 'issued');
  const { body: about } = await call(portal, 'GET', `/api/v1/cases/${issued.receipt.number}`, issued);
  assert.equal((await call(portal, 'GET', `/api/v1/certificates/${about.certificate_number}/pdf`, issued)).status, 200);
  for (const [what, sql] of Object.entries(halves)) assert.deepEqual(await portal.sql(sql), [], what);
  console.log(`${crowd.receipts.length} receipts moved`);
} finally {
  if (portal.process.exitCode === null && portal.process.signalCode === null) await portal.down();
  await server.close();
  rmSync(portal.folder, { recursive: true, force: true });
}
