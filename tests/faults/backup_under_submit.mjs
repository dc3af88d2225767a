// A backup while people submit: restored elsewhere, it has every receipt given before it began, and no case by halves.
//
//   node backup_under_submit.mjs PROGRAM [--postgresql]
//
// Seen to fail with portal.db merely copied while the portal wrote: the first receipt looked for was not in it.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { Portal } from '../journeys/portal.mjs';
import { freePort } from '../support/postgresql_server.mjs';
import { halves } from './clients.mjs';
import { Crowd } from './crowd.mjs';

const [program, option] = process.argv.slice(2);
const database = option === '--postgresql' ? 'postgresql' : 'sqlite';

/// As docs/operations.md says it.
async function restored(portal, folder) {
  const other = new Portal(program, await freePort(), mkdtempSync(join(tmpdir(), 'kuaiban-journey-')));
  cpSync(`${portal.data}.keys`, `${other.data}.keys`, { recursive: true });
  mkdirSync(other.data);
  if (portal.server) {
    other.server = portal.server;
    other.databaseName = 'restored';
    await portal.server.psql('CREATE DATABASE restored');
    await promisify(execFile)('pg_restore', ['--exit-on-error', '--dbname', portal.server.url('restored'), join(folder, 'kuaiban.dump')]);
  } else {
    for (const file of ['portal.db', 'registers.db']) copyFileSync(join(folder, file), join(other.data, file));
  }
  await other.up();
  return other;
}

const portal = await Portal.start(program, { database });
let other;
try {
  const crowd = await Crowd.gather(portal);
  const folder = join(portal.folder, 'backup');
  let began, is_done = false;
  const submitting = crowd.submitUntil(portal, () => is_done);
  await pause(400);
  began = Date.now();
  const place = ['--data', portal.data, ...(portal.server ? ['--database', portal.server.url()] : [])];
  const made = await portal.command('backup', folder, ...place);
  assert.equal(made.code, 0, made.stdout);
  assert.match(made.stdout, /data\.keys/, 'the operator is told what else to keep');
  await pause(200);
  is_done = true;
  await submitting;
  assert.equal((await portal.command('backup', folder, ...place)).code, 3, 'a backup is not written over');
  const file = join(folder, portal.server ? 'kuaiban.dump' : 'portal.db');
  assert.equal(statSync(file).mode & 0o077, 0, 'nobody else reads it');
  assert.ok(!readFileSync(file).includes('13800'), 'no number lies open in it');

  await portal.down('SIGKILL');
  other = await restored(portal, folder);
  const kept = await crowd.assertKept(other, { before: began });
  assert.ok(kept > 5, `only ${kept} receipts before the backup`);
  assert.ok(crowd.receipts.length > kept, 'people submitted on during the backup');
  for (const [what, sql] of Object.entries(halves)) assert.deepEqual(await other.sql(sql), [], what);
  console.log(`${kept} receipts of before the backup kept, ${crowd.receipts.length - kept} came during and after it`);
} finally {
  if (other) await other.down();
  if (portal.process.exitCode === null && portal.process.signalCode === null) await portal.down();
  await portal.server?.close();
  for (const { folder } of [portal, other ?? portal]) rmSync(folder, { recursive: true, force: true });
}
