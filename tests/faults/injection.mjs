// sqlmap at everything a stranger can send without logging in: addresses, queries, forms, JSON and cookies. It must find nothing.
//
//   node injection.mjs PROGRAM [--long]          --long: all its techniques at level 2, some minutes an address
//
// Before, it has to find the hole of a page that was made with one (tests/support/injectable.py).
import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Portal } from '../journeys/portal.mjs';

const run = promisify(execFile);
const [program, option] = process.argv.slice(2);
const portal = await Portal.start(program, { database: 'sqlite' });
const output = mkdtempSync(join(tmpdir(), 'kuaiban-sqlmap-'));

/// Where a `*` stands, sqlmap puts its own; `data` is posted.
const doors = [
  { path: '/search?q=*' },
  { path: '/services/*' },
  { path: '/verify/5001032026000000019*' },
  { path: '/verify?number=*' },
  { path: '/', cookie: 'kb_session=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa*' },
  { path: '/api/v1/places?q=*' },
  { path: '/api/v1/codes', data: '{"mobile": "13800006620*"}' },
  { path: '/api/v1/sessions', data: '{"mobile": "13800006620*", "password": "not-this-one"}' },
];

/// What sqlmap says of one door; several have limits for guessers, which are answers too.
async function knock({ path, data, cookie }, at = portal.url) {
  const thorough = option === '--long' ? ['--level', '2'] : ['--level', '1', '--technique', 'BEU'];
  const { stdout } = await run('sqlmap', ['-u', at + path, '--batch', '--disable-coloring', '--flush-session', '--output-dir', output, '--timeout', '5', '--retries', '0',
    '--ignore-code', '401,404,422,429', ...thorough, ...(data ? ['--data', data, '--headers', 'Content-Type: application/json'] : []),
    ...(cookie ? ['--cookie', cookie] : [])], { maxBuffer: 64 * 1024 * 1024, timeout: option === '--long' ? 900_000 : 120_000 });
  return stdout;
}

const hole = spawn('python3', [new URL('../support/injectable.py', import.meta.url).pathname], { stdio: ['ignore', 'pipe', 'inherit'] });
try {
  const [printed] = await once(hole.stdout, 'data');
  assert.match(await knock({ path: '/?q=x*' }, `http://127.0.0.1:${parseInt(printed)}`), /sqlmap identified the following injection point/);
  for (const door of doors) {
    const said = await knock(door);
    assert.match(said, /do(es)? not (seem|appear) to be injectable/, `sqlmap did not get to the end at ${door.path}:\n${said.slice(-1500)}`);
    assert.doesNotMatch(said, /is vulnerable|sqlmap identified/, said);
  }
  console.log(`sqlmap found nothing at ${doors.length} doors`);
} finally {
  hole.kill();
  rmSync(output, { recursive: true, force: true });
  await portal.close();
}
