// The disk under the data folder fills up while people submit: whoever cannot be written is told to come back, pages go on
// answering, and when there is room again the same process takes the same submissions, without a receipt lost.
//
//   node disk_full.mjs PROGRAM        needs to be root (a small file system of its own); ends with 77 where it is not
//
// Seen to fail with --grow-first, which makes room before the refused ones are looked at: nobody is refused then.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { Portal } from '../journeys/portal.mjs';
import { account, applications, call, halves, submit } from './clients.mjs';

const [program, option] = process.argv.slice(2);
const megabytes = 96, couples = 60;

if (process.getuid() !== 0) {
  console.log('skipped: only root may mount a file system');
  process.exit(77);
}

/// Everything that is left, by one file beside the data.
function fill(folder) {
  const file = join(folder, 'ballast'), into = openSync(file, 'w');
  for (let size = 1024 * 1024; size >= 1; size = size >> 1)
    for (;;)
      try {
        writeSync(into, Buffer.alloc(size));
      } catch (full) {
        assert.equal(full.code, 'ENOSPC');
        break;
      }
  closeSync(into);
  return file;
}

async function run(portal) {
  const process_id = portal.process.pid;
  const wanted = [];
  for (const [number, body] of (await applications(portal)).slice(0, couples).entries())
    wanted.push({ token: await account(portal, body.woman.mobile, number), key: randomUUID(), body });
  const before = await submit(portal, wanted[0]);
  assert.equal(before.status, 201, JSON.stringify(before.body));

  const ballast = fill(portal.data);
  if (option === '--grow-first') rmSync(ballast);
  const seen = [];
  for (const one of wanted) seen.push({ ...one, answer: await submit(portal, one) });
  const refused = seen.filter(({ answer }) => answer?.status !== 201);
  assert.ok(refused.length > 0, 'a full disk refuses somebody');
  for (const { answer } of refused) {
    assert.equal(answer?.status, 503, JSON.stringify(answer?.body));
    assert.ok(Number(answer.headers['retry-after']) > 0, 'and says when to come back');
  }
  for (const path of ['/', '/verify', '/healthz']) assert.equal((await call(portal, 'GET', path))?.status, 200, `${path} answers on a full disk`);
  const own = await call(portal, 'GET', `/api/v1/cases/${before.body.number}`, { token: wanted[0].token });
  assert.equal(own?.status, 200, 'and so does the case one has');

  rmSync(ballast, { force: true });
  for (const one of refused) assert.equal((await submit(portal, one))?.status, 201, 'there is room again');
  assert.equal(portal.process.pid, process_id);
  assert.equal(portal.process.exitCode, null, 'nobody restarted it');
  for (const { answer, ...one } of seen.filter(({ answer }) => answer?.status === 201))
    assert.deepEqual((await submit(portal, one)).body, answer.body, 'what was given stands');
  for (const [what, sql] of Object.entries(halves)) assert.deepEqual(await portal.sql(sql), [], what);
  const [{ cases }] = await portal.sql('SELECT count(*) AS cases FROM cases');
  assert.equal(cases, couples);
  console.log(`${couples - refused.length} of ${couples} were still written, ${refused.length} were told to come back, all ${cases} have their case`);
}

const portal = await Portal.start(program, {
  database: 'sqlite',
  prepare: (own) => {
    mkdirSync(own.data);
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'kuaiban-test', own.data]);
  },
});
try {
  await run(portal);
} finally {
  await portal.down();
  execFileSync('umount', [portal.data]);
  await portal.close().catch(() => undefined);
}
