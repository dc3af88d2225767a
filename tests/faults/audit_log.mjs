// The audit log in the hands of those it is for: killed in the middle of sealing, exported, read without the program, and forged in
// every way a person with an editor, a backup or a key of their own can think of.
//
//   node audit_log.mjs PROGRAM VERIFIER [--postgresql]
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { createHash, generateKeyPairSync, randomInt, randomUUID, sign } from 'node:crypto';
import { cpSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { Portal, until } from '../journeys/portal.mjs';
import { account, applications, submit } from './clients.mjs';

const run = promisify(execFile);
const [program, verifier, option] = process.argv.slice(2);
const database = option === '--postgresql' ? 'postgresql' : 'sqlite';
const rounds = 5, at_once = 20;

const place = (portal) => ['--data', portal.data, ...(portal.server ? ['--database', portal.server.url(portal.databaseName)] : [])];
const audit = (portal, ...words) => portal.command('audit', ...words, ...place(portal));
const look = (...words) => run(process.execPath, [verifier, ...words])
  .then(({ stdout }) => ({ code: 0, stdout }), ({ code, stdout, stderr }) => ({ code, stdout: stdout + stderr }));

async function submitSealAndKill(portal, heads) {
  const all = await applications(portal);
  assert.ok(all.length >= rounds * at_once);
  const tokens = await Promise.all(all.slice(0, at_once).map(({ woman }, number) => account(portal, woman.mobile, number)));
  for (let round = 0; round < rounds; ++round) {
    const sent = tokens.map((token, at) => submit(portal, { token, key: randomUUID(), body: all[round * at_once + at] }));
    await pause(randomInt(200, 1600));          // the sealer wakes every second, and the submissions go on
    await portal.down('SIGKILL');
    await Promise.all(sent);
    const verdict = await audit(portal, 'verify', '--head', heads);
    assert.equal(verdict.code, 0, verdict.stdout);
    await portal.up();
  }
  await until('a head beside the database', () => readdirSync(heads).length > 0);
  for (const name of ['unsealed', 'log_size', 'head_age_seconds'])
    await until(`kuaiban_audit_${name}`, async () => new RegExp(`^kuaiban_audit_${name} \\d`, 'm').test(await (await fetch(`${portal.url}/metrics`)).text()));
}

const linesOf = (file) => readFileSync(file, 'utf8').trim().split('\n');
const write = (file, lines) => writeFileSync(file, `${lines.join('\n')}\n`);

/// A copy of the export with the log's lines – and, where given, heads – as `change` makes them; what the verifier says to it.
async function forged(portal, exported, change, ...words) {
  const folder = join(portal.folder, `forged-${randomUUID()}`);
  cpSync(exported, folder, { recursive: true });
  const log = linesOf(join(folder, 'log.jsonl')).map((line) => JSON.parse(line)), heads = linesOf(join(folder, 'heads.jsonl')).map((line) => JSON.parse(line));
  const changed = change({ log, heads, folder });
  write(join(folder, 'log.jsonl'), changed.log.map((entry) => JSON.stringify(entry)));
  write(join(folder, 'heads.jsonl'), (changed.heads ?? heads).map((head) => JSON.stringify(head)));
  return look(folder, ...words);
}

const sha256 = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();
const canonical = (record) => Object.values(record).map((field) => `${Buffer.byteLength(String(field))}:${field},`).join('');
const rootOf = (leaves) => {                    // RFC 6962 §2.1, as it stands there
  if (leaves.length <= 1) return leaves[0] ?? sha256('');
  let left = 1;
  while (left * 2 < leaves.length) left *= 2;
  return sha256(Buffer.of(1), rootOf(leaves.slice(0, left)), rootOf(leaves.slice(left)));
};

/// A whole history of one's own: every leaf fits, every head is signed – by another key.
function rewritten({ log, heads, folder }) {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const key = sha256(publicKey.export({ type: 'spki', format: 'der' })).toString('hex');
  writeFileSync(join(folder, 'key.pem'), publicKey.export({ type: 'spki', format: 'pem' }));
  log[3].record.reason = 'another';
  log[3].leaf = sha256(Buffer.of(0), canonical(log[3].record)).toString('hex');
  const leaves = log.map(({ leaf }) => Buffer.from(leaf, 'hex'));
  return { log, heads: heads.map(({ at, size }) => {
    const root = rootOf(leaves.slice(0, size)).toString('hex');
    const words = Buffer.from(`kuaiban audit log\n${size}\n${root}\n${at}\n${key}\n`);
    return { at, size, root, key, signature: sign('sha256', words, { key: privateKey, dsaEncoding: 'ieee-p1363' }).toString('base64url') };
  }) };
}

async function assertReadableByOthers(portal, heads) {
  const exported = join(portal.folder, 'exported'), key = join(portal.folder, 'key.pem');
  assert.equal((await audit(portal, 'export', exported)).code, 0);
  cpSync(join(exported, 'key.pem'), key);
  const whole = await look(exported, '--key', key, '--heads', heads);
  assert.equal(whole.code, 0, whole.stdout);
  const size = linesOf(join(exported, 'log.jsonl')).length;
  assert.match(whole.stdout, new RegExp(`^${size} entries`));

  const bad = async (what, index, change, ...words) => {
    const { code, stdout } = await forged(portal, exported, change, ...words);
    assert.equal(code, 1, `${what}: ${stdout}`);
    if (index !== undefined) assert.match(stdout, new RegExp(`entry ${index} is the first bad place`), what);
  };
  await bad('edited', 5, ({ log }) => { log[5].record.actor = 'somebody else'; return { log }; });
  await bad('gone', 7, ({ log }) => { log[7].record = null; return { log }; });
  await bad('taken out', 9, ({ log }) => ({ log: log.toSpliced?.(9, 1) ?? log.filter((_, at) => at !== 9) }));
  await bad('swapped', 11, ({ log }) => { [log[11].record, log[12].record] = [log[12].record, log[11].record]; return { log }; });
  const cut = ({ log, heads: all }) => ({ log: log.slice(0, 13), heads: all.filter((head) => head.size <= 13) });
  await bad('cut, with its own heads', 13, cut, '--heads', heads);
  await bad('rewritten, by the key of the authority', undefined, rewritten, '--key', key);
  await bad('rewritten, by a head kept elsewhere', undefined, rewritten, '--heads', heads);
  const unaware = await forged(portal, exported, rewritten);
  assert.equal(unaware.code, 0, 'a history rewritten whole fits itself: that is why heads are kept elsewhere');
  return { exported, size };
}

async function assertProofs(portal, exported, size) {
  const proof = async (...words) => {
    const { code, stdout } = await audit(portal, 'prove', ...words);
    assert.equal(code, 0, stdout);
    return JSON.parse(stdout);
  };
  const judge = async (proven) => {
    const file = join(portal.folder, 'proof.json');
    writeFileSync(file, JSON.stringify(proven));
    return (await look(exported, '--proof', file)).code;
  };
  for (const entry of [0, 1, randomInt(size), size - 1]) {
    const proven = await proof('--entry', String(entry));
    assert.equal(await judge(proven), 0);
    proven.entry.record.kind = 'forged';
    assert.equal(await judge(proven), 1);
  }
  for (const from of [1, 2, randomInt(1, size), size]) {
    const proven = await proof('--from', String(from));
    assert.equal(await judge(proven), 0);
    proven.from_root = sha256('forged').toString('hex');
    assert.equal(await judge(proven), 1);
  }
  assert.equal((await audit(portal, 'prove', '--entry', String(size))).code, 2);
}

/// A backup put back: sound by itself, and told by the heads kept elsewhere. The portal is down.
async function assertOlderCopyIsFound(portal, heads, backup) {
  for (const name of readdirSync(portal.data).filter((file) => file.startsWith('portal.db'))) rmSync(join(portal.data, name));
  cpSync(join(backup, 'portal.db'), join(portal.data, 'portal.db'));
  assert.equal((await audit(portal, 'verify')).code, 0);
  const verdict = await audit(portal, 'verify', '--head', heads);
  assert.equal(verdict.code, 1, verdict.stdout);
  assert.match(verdict.stdout, /restored from an older copy/);
}

const portal = await Portal.start(program, { database });
try {
  const heads = join(portal.folder, 'heads'), backup = join(portal.folder, 'backup');
  if (database === 'sqlite') assert.equal((await portal.command('backup', backup, '--data', portal.data)).code, 0);
  await portal.down();
  portal.options = ['--audit-heads', heads];
  await portal.up();
  await submitSealAndKill(portal, heads);
  await portal.down();
  const verdict = await audit(portal, 'verify', '--head', heads);
  assert.equal(verdict.code, 0, verdict.stdout);
  assert.match(verdict.stdout, / 0 rows wait to be sealed/, 'a portal that was told to stop leaves nothing unsealed');
  console.log(verdict.stdout.trim());
  const { exported, size } = await assertReadableByOthers(portal, heads);
  await assertProofs(portal, exported, size);
  if (database === 'sqlite') await assertOlderCopyIsFound(portal, heads, backup);
  await portal.up();
} finally {
  await portal.close().catch(() => undefined);
}
