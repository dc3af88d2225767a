// Clients that never come to the point: 10,000 idle connections, heads and bodies by the byte, answers read by the byte, chunks
// without end. The portal bounds what each may cost, and others are served meanwhile.
//
// Seen to fail, by its bound on memory, while it measured from a portal that was still starting (182 MB for a moment).
//
//   node slow_clients.mjs PROGRAM          slowhttptest's three attacks, too, where it is installed
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { Portal } from '../journeys/portal.mjs';
import { call } from './clients.mjs';

const [program] = process.argv.slice(2);
const idle_connections = 10_000, most_megabytes = 60, seconds = 8;

const megabytes = (portal) => Number(readFileSync(`/proc/${portal.process.pid}/status`, 'utf8').match(/RssAnon:\s+(\d+)/)[1]) / 1024;

/// Others all the while: everybody is served, within a second.
async function whileServing(portal, what, happens) {
  let is_over = false;
  const before = megabytes(portal), took = [];
  let most = before;
  const others = (async () => {
    while (!is_over) {
      const start = performance.now(), answer = await call(portal, 'GET', '/help');
      assert.equal(answer?.status, 200, `${what}: somebody else is served`);
      took.push(performance.now() - start);
      most = Math.max(most, megabytes(portal));
      await pause(100);
    }
  })();
  const noted = await Promise.resolve(happens()).finally(() => { is_over = true; });
  await others;
  const slowest = Math.max(...took);
  console.log(`${what}: ${noted ?? ''} ${took.length} others served, the slowest in ${slowest.toFixed(0)} ms; memory ${before.toFixed(0)} to ${most.toFixed(0)} MB`);
  assert.ok(slowest < 1500, what);
  assert.ok(most - before < most_megabytes, what);
}

async function idle(portal) {
  const open = [];
  for (let at = 0; at < idle_connections; at += 250) {
    open.push(...Array.from({ length: 250 }, (_, number) => {
      const socket = connect({ host: '127.0.0.1', port: portal.port, localAddress: `127.0.1.${1 + (at + number) % 200}` });
      socket.on('error', () => undefined);
      socket.on('close', () => { socket.is_closed = true; });
      socket.resume();
      return socket;
    }));
    await pause(20);
  }
  await pause(1500);
  const held = open.filter((socket) => !socket.is_closed).length;
  for (const socket of open) socket.destroy();
  assert.ok(held <= 4200, `${held} are held`);
  return `${held} of ${open.length} held,`;
}

/// A body in chunks that never ends: refused at the limit, not read on.
function endless(portal) {
  return new Promise((ended) => {
    const socket = connect(portal.port, '127.0.0.1');
    let sent = 0, answer = '';
    const chunk = `10000\r\n${'a'.repeat(65_536)}\r\n`;
    // Piece by piece, until there is an answer: one that is overrun by what was sent meanwhile may be lost with the connection.
    const more = () => {
      if (answer || socket.destroyed) return;
      sent += 65_536;
      socket.write(chunk, () => setTimeout(more, 2));
    };
    socket.on('data', (text) => { answer += text; }).on('error', () => undefined);
    socket.on('close', () => {
      assert.match(answer, /^HTTP\/1.1 413 /);
      assert.ok(sent < 32 * 1024 * 1024, `${sent} bytes were taken`);
      ended(`413 after ${(sent / 1024 / 1024).toFixed(1)} MB sent,`);
    });
    socket.write('POST /api/v1/codes HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n', () => more());
  });
}

const attack = (portal, ...words) => new Promise((ended) =>
  spawn('slowhttptest', ['-c', '1000', '-r', '500', '-l', String(seconds), '-p', '3', '-i', '2', '-u', `${portal.url}/help`, ...words], { stdio: 'ignore' }).once('exit', () => ended()));

const portal = await Portal.start(program, { database: 'sqlite' });
try {
  await pause(2000);                            // what starting takes, and gives back
  await whileServing(portal, 'chunks without end', () => endless(portal));
  await whileServing(portal, '10,000 idle connections', () => idle(portal));
  let is_there = true;
  try { execFileSync('slowhttptest', ['-h'], { stdio: 'ignore' }); } catch (missing) { is_there = missing.code !== 'ENOENT'; }
  if (is_there)
    for (const [what, words] of Object.entries({ 'heads by the byte': ['-H'], 'bodies by the byte': ['-B', '-s', '8192'], 'answers by the byte': ['-X', '-w', '1', '-y', '4', '-n', '5', '-z', '4'] }))
      await whileServing(portal, what, () => attack(portal, ...words));
} finally {
  await portal.close().catch(() => undefined);
}
