#!/usr/bin/env node
// Verifies an exported audit log without the program that made it: plain Node.js (18 or newer), nothing to install. What the files mean
// stands in docs/audit.md; the tree is that of RFC 6962 §2.1, the proofs are verified as RFC 9162 §2.1.3.2 and §2.1.4.2 say.
//
//   node verify-audit-log.mjs EXPORT [--key KEY.pem] [--heads FILE|FOLDER] [--proof FILE]
//
// EXPORT      the folder `kuaiban audit export` wrote: log.jsonl, heads.jsonl, key.pem
// --key       the signer's public key or certificate from the authority itself, instead of the export's own
// --heads     heads that were kept elsewhere: only they show a log that was rewritten whole, or an older copy
// --proof     what `kuaiban audit prove` printed; EXPORT then only has to hold key.pem
// Exit status: 0 everything fits; 1 something does not, and the first bad place is named; 2 asked wrongly or nothing to read.
import { createHash, createPublicKey, verify } from 'node:crypto';
import { createReadStream, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';

const sha256 = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();
const leafHash = (entry) => sha256(Buffer.of(0), entry);
const nodeHash = (left, right) => sha256(Buffer.of(1), left, right);
const unhex = (text) => {
  if (!/^[0-9a-f]{64}$/.test(text)) throw new Error(`not a hash: ${text}`);
  return Buffer.from(text, 'hex');
};

/** A tree that grows, by the roots of its complete subtrees. */
class Tree {
  size = 0;
  complete = [];
  append(leaf) {
    this.complete.push(leaf);
    for (let carry = this.size++; carry % 2 === 1; carry = Math.floor(carry / 2)) {
      const right = this.complete.pop();
      this.complete.push(nodeHash(this.complete.pop(), right));
    }
  }
  root() {
    return this.complete.length === 0 ? sha256('') : this.complete.reduceRight((right, left) => nodeHash(left, right));
  }
}

const fields = ['source', 'subject', 'sequence', 'district', 'at', 'actor', 'kind', 'from', 'to', 'reason', 'detail'];
function canonical(record) {
  return Buffer.concat(fields.map((name) => {
    if (!['string', 'number'].includes(typeof record[name])) throw new Error(`the record has no ${name}`);
    const bytes = Buffer.from(String(record[name]), 'utf8');
    return Buffer.concat([Buffer.from(`${bytes.length}:`), bytes, Buffer.from(',')]);
  }));
}

class Signer {
  constructor(pem) {
    this.key = createPublicKey(pem);
    this.id = sha256(this.key.export({ type: 'spki', format: 'der' })).toString('hex');
  }
  signed({ at, size, root, key, signature }) {
    const words = `kuaiban audit log\n${size}\n${root}\n${at}\n${key}\n`;
    return key === this.id
      && verify('sha256', Buffer.from(words), { key: this.key, dsaEncoding: 'ieee-p1363' }, Buffer.from(signature, 'base64url'));
  }
}

const faults = [];
const when = (at) => new Date(at).toISOString();
function complain(index, what, record) {
  faults.push({ index, text: `BAD entry ${index}${record ? `, ${when(record.at)}, ${record.source} of ${record.subject}` : ''}: ${what}` });
}

const isHeads = (name) => name.endsWith('.jsonl') && name !== 'log.jsonl';
function readHeads(place) {
  const files = statSync(place).isDirectory() ? readdirSync(place).filter(isHeads).sort().map((name) => join(place, name)) : [place];
  return files.flatMap((file) => readFileSync(file, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line)));
}

/** Whether what the head says is what the log had at that size; returns the size up to which they agree. */
function compare(head, tree, agreed, signer) {
  const name = `the ${head.kept ? 'kept' : 'exported'} head of ${when(head.at)} over ${head.size} entries`;
  if (!signer.signed(head)) complain(Math.max(0, head.size - 1), `${name} is not signed by this key`);
  else if (head.root === tree.root().toString('hex')) return tree.size;
  else complain(agreed, `${name} disagrees: entries ${agreed} to ${head.size - 1} were rewritten`);
  return agreed;
}

async function verifyLog(folder, heads, signer) {
  const tree = new Tree();
  heads.sort((a, b) => a.size - b.size);
  let agreed = 0, next = 0;
  const passHeads = () => {
    for (; next < heads.length && heads[next].size === tree.size; ++next) agreed = compare(heads[next], tree, agreed, signer);
  };
  passHeads();
  for await (const line of createInterface({ input: createReadStream(join(folder, 'log.jsonl')), crlfDelay: Infinity })) {
    const { index, leaf, record } = JSON.parse(line);
    if (index !== tree.size) {
      complain(tree.size, `the entry is missing; entry ${index} follows`);
      break;
    }
    if (record === null) complain(index, 'what it seals is gone');
    else if (leafHash(canonical(record)).toString('hex') !== leaf) complain(index, 'the record is not what was sealed', record);
    tree.append(unhex(leaf));
    passHeads();
  }
  if (next < heads.length)
    complain(tree.size, `the head of ${when(heads.at(-1).at)} over ${heads.at(-1).size} entries knows more than the log: it was cut, or is older`);
  console.log(`${tree.size} entries, root ${tree.root().toString('hex')}, ${heads.length} heads`);
}

/** RFC 9162 §2.1.3.2 and §2.1.4.2 climb alike; `step` takes each sibling and whether it stands on the left. */
function climb(node, last, path, step) {
  for (const sibling of path) {
    if (last === 0) return false;
    const left = node % 2 === 1 || node === last;
    step(sibling, left);
    if (left) for (; node % 2 === 0 && node !== 0; node = Math.floor(node / 2)) last = Math.floor(last / 2);
    node = Math.floor(node / 2);
    last = Math.floor(last / 2);
  }
  return last === 0;
}

function included({ index, record }, path, size, root) {
  if (record === null || index >= size) return false;
  let hash = leafHash(canonical(record));
  return climb(index, size - 1, path, (sibling, left) => { hash = left ? nodeHash(sibling, hash) : nodeHash(hash, sibling); })
    && hash.equals(root);
}

function consistent(from, fromRoot, path, size, root) {
  if (from < 1 || from > size) return false;
  if (from === size) return path.length === 0 && fromRoot.equals(root);
  let node = from - 1, last = size - 1;
  for (; node % 2 === 1; node = Math.floor(node / 2)) last = Math.floor(last / 2);
  if (node !== 0 && path.length === 0) return false;
  let older = node === 0 ? fromRoot : path[0], newer = older;
  const climbed = climb(node, last, node === 0 ? path : path.slice(1), (sibling, left) => {
    older = left ? nodeHash(sibling, older) : older;
    newer = left ? nodeHash(sibling, newer) : nodeHash(newer, sibling);
  });
  return climbed && older.equals(fromRoot) && newer.equals(root);
}

function verifyProof(file, signer) {
  const { proof, entry, from, from_root: fromRoot, path, head } = JSON.parse(readFileSync(file, 'utf8'));
  const hashes = path.map(unhex), root = unhex(head.root);
  if (!signer.signed(head)) complain(entry?.index ?? 0, 'the head of the proof is not signed by this key');
  else if (proof === 'inclusion' ? !included(entry, hashes, head.size, root) : !consistent(from, unhex(fromRoot), hashes, head.size, root))
    complain(entry?.index ?? 0, `the ${proof} proof does not lead to the signed root`);
  else console.log(proof === 'inclusion' ? `entry ${entry.index} is in the log of ${when(head.at)}`
    : `the log of ${when(head.at)} begins with the ${from} entries whose root is ${fromRoot}`);
}

try {
  const { values, positionals: [folder] } = parseArgs({
    allowPositionals: true, options: { key: { type: 'string' }, heads: { type: 'string' }, proof: { type: 'string' } },
  });
  if (!folder || !existsSync(folder)) throw new Error('name the folder that kuaiban audit export wrote');
  const signer = new Signer(readFileSync(values.key ?? join(folder, 'key.pem')));
  const kept = values.heads ? readHeads(values.heads).map((head) => ({ ...head, kept: true })) : [];
  if (values.proof) verifyProof(values.proof, signer);
  else await verifyLog(folder, [...kept, ...readHeads(join(folder, 'heads.jsonl'))], signer);
} catch (broken) {
  console.error(`cannot verify: ${broken.message}`);
  process.exit(2);
}
faults.sort((a, b) => a.index - b.index);
for (const { text } of faults) console.log(text);
console.log(faults.length === 0 ? 'Everything fits.' : `NOT sound: entry ${faults[0].index} is the first bad place.`);
process.exitCode = faults.length === 0 ? 0 : 1;
