// Messages through a real Kannel to a carrier with every outcome: each reaches one end, also where the gateway or the portal is killed with
// messages in its hands, and none goes out twice unless nobody could know that it had gone.
//
//   node messages.mjs PROGRAM [--measure]        --measure: 200 messages a second, and how long each took to the carrier
import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { Portal, until } from '../journeys/portal.mjs';
import { Carrier } from '../support/carrier.mjs';
import { Kannel } from '../support/kannel.mjs';
import { call } from './clients.mjs';

const [program, option] = process.argv.slice(2);
const carrier = await Carrier.start(), kannel = await Kannel.start(carrier);
const quick = 'seconds-between-tries: 2\nseconds-until-silent: 6\n';
const portal = await Portal.start(program, { database: 'sqlite', options: ['--gateways', kannel.gateways(quick)] });

let numbers = 0;
const ending = (digit) => `139${String(++numbers).padStart(7, '0')}${digit}`;
/// One code to each number; from several addresses, since one may have only so many an hour.
const send = (all) => Promise.all(all.map(async (mobile, at) => {
  const answer = await call(portal, 'POST', '/api/v1/codes', { body: { mobile }, from: `127.0.${Math.floor(numbers / 200)}.${2 + (at % 200)}` });
  return { mobile, status: answer?.status, at: Date.now() };
}));

const states = async (since) => (await portal.sql(`SELECT state, count(*) AS count FROM outbox WHERE rowid > ${since} GROUP BY state ORDER BY state`))
  .reduce((all, { state, count }) => ({ ...all, [state]: count }), {});
const newest = async () => (await portal.sql('SELECT coalesce(max(rowid), 0) AS row FROM outbox'))[0].row;
const allEnded = (since, what) => until(what, async () => {
  const now = await states(since);
  return !now.queued && !now.accepted && !now.sent && now;
}, 90);
const unclear = async (since) => (await portal.sql(`SELECT count(DISTINCT message_id) AS count FROM message_attempts JOIN outbox ON outbox.id = message_id
  WHERE outbox.rowid > ${since} AND message_attempts.state IN ('asked', 'unanswered')`))[0].count;

async function everyOutcome() {
  const since = await newest();
  for (const digit of [0, 5, 7, 8, 9, 6]) await send([ending(digit)]);
  await allEnded(since, 'every outcome has its state');
  const rows = await portal.sql(`SELECT state FROM outbox WHERE rowid > ${since} ORDER BY rowid`);
  assert.deepEqual(rows.map(({ state }) => state), ['delivered', 'delivered', 'failed', 'unknown', 'failed', 'unknown']);
  assert.match(carrier.taken[0].text, /^【快办】验证码 \d{6}，/, 'the words arrive as they were written');
}

async function gatewayDown() {
  const since = await newest(), all = Array.from({ length: 20 }, () => ending(1));
  await kannel.down();
  await send(all);
  await pause(5_000);
  assert.deepEqual(await states(since), { queued: all.length }, 'nothing is lost, nothing is given up');
  await kannel.up();
  const ended = await allEnded(since, 'what waited for the gateway arrives');
  assert.deepEqual(ended, { delivered: all.length });
  for (const mobile of all) assert.equal(carrier.of(mobile).length, 1);
}

async function gatewayKilled() {
  const since = await newest(), all = Array.from({ length: 60 }, () => ending(2));
  const sent = send(all);
  await until('the gateway has some', () => carrier.of(all[0]).length + carrier.of(all[30]).length > 0);
  await kannel.down('SIGKILL');
  await sent;
  await kannel.up();
  const ended = await allEnded(since, 'each message has an end after the gateway was killed');
  assert.equal(Object.values(ended).reduce((sum, count) => sum + count, 0), all.length);
  assert.ok(!ended.failed, JSON.stringify(ended));
  console.log(`gateway killed: ${JSON.stringify(ended)}`);
}

async function portalKilled() {
  const since = await newest(), all = Array.from({ length: 60 }, () => ending(3));
  const before = carrier.taken.length;
  const answers = send(all);
  await until('some are on their way', () => carrier.taken.length > before + 5);
  await portal.down('SIGKILL');
  const given = (await answers).filter(({ status }) => status === 202);
  await portal.up();
  const ended = await allEnded(since, 'each message has an end after the portal was killed');
  for (const { mobile } of given) assert.ok(carrier.of(mobile).length > 0, 'what was acknowledged went out');
  const twice = all.filter((mobile) => carrier.of(mobile).length > 1).length;
  assert.ok(twice <= await unclear(since), `${twice} went out twice; ${await unclear(since)} might have`);
  console.log(`portal killed: ${JSON.stringify(ended)}, ${twice} of them twice`);
}

async function measure() {
  const seconds = 5, each = 20, sent = [];
  for (let beat = 0; beat < seconds * 10; ++beat) {
    sent.push(send(Array.from({ length: each }, () => ending(4))));
    await pause(100);
  }
  const answered = (await Promise.all(sent)).flat().filter(({ status }) => status === 202);
  const took = await until('all have come to the carrier', () => answered.every(({ mobile }) => carrier.of(mobile).length) &&
    answered.map(({ mobile, at }) => Math.max(0, carrier.of(mobile)[0].at - at)).sort((a, b) => a - b), 120);
  const at = (part) => took[Math.floor((took.length - 1) * part)];
  console.log(`${took.length} messages at ${each * 10}/s, from the answer that follows the commit to the carrier: P50 ${at(0.5)} ms, P95 ${at(0.95)} ms, longest ${at(1)} ms`);
}

try {
  await until('Kannel has its carrier', () => carrier.sockets.size > 0);
  for (const part of option === '--measure' ? [measure] : [everyOutcome, gatewayDown, gatewayKilled, portalKilled]) {
    await part();
    console.log(`${part.name}: done`);
  }
} finally {
  await portal.close().catch((broken) => console.error(broken.message));
  await kannel.close();
  await carrier.close();
}
