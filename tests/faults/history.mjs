// What clients saw, line by line, held against what the ledger says: { key, what: invoke | ok | fail | unknown, number }.
//
//   node history.mjs        judges histories doctored in each way it must notice
import assert from 'node:assert/strict';
import { appendFileSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const source = new URL('../../src/domain/case_state.cpp', import.meta.url);

/// "from>to" of every transition the domain's own table has.
export function allowedMoves(text = readFileSync(source, 'utf8')) {
  const kebab = (name) => name.replace(/(?!^)([A-Z])/g, '-$1').toLowerCase();
  return new Set([...text.matchAll(/Transition\{(\w+), Event::(\w+), (\w+)\}/g)].map(([, from, , to]) => `${kebab(from)}>${kebab(to)}`));
}

export class History {
  constructor(file) {
    Object.assign(this, { file, lines: [] });
  }
  write(line) {
    this.lines.push(line);
    if (this.file) appendFileSync(this.file, `${JSON.stringify(line)}\n`);
  }
  /// One call of a client under its key: 201 is a receipt, no answer or 503 leaves it open, anything else is a no.
  async record(key, asked) {
    this.write({ key, what: 'invoke' });
    const answer = await asked();
    const what = answer?.status === 201 ? 'ok' : answer === undefined || answer.status === 503 ? 'unknown' : 'fail';
    this.write({ key, what, number: answer?.body?.number });
    return answer;
  }
}

/// What the ledger has of it: keys with their case's number, and every case's moves in order.
export async function ledgerOf(sql) {
  const keys = await sql('SELECT i.key AS key, c.number AS number FROM idempotency i JOIN cases c ON c.id = i.receipt');
  const moves = await sql('SELECT c.number AS number, e.from_state AS from_state, e.to_state AS to_state, e.sequence AS sequence, c.state AS state FROM events e JOIN cases c ON c.id = e.subject_id ORDER BY c.number, e.sequence');
  return { keys, moves };
}

/// Everything that is wrong, in words; nothing: the history is one that exactly-once, durable submitting could have.
export function faultsOf(lines, { keys, moves }, allowed = allowedMoves()) {
  const faults = [], kept = keys.reduce((by, row) => by.set(row.key, [...(by.get(row.key) ?? []), row]), new Map());
  const open = new Map(), given = new Map(), refused = new Set();
  for (const { key, what, number } of lines) {
    open.set(key, (open.get(key) ?? 0) + (what === 'invoke' ? 1 : -1));
    if (open.get(key) < 0) faults.push(`${key} was answered unasked`);
    if (what === 'fail') refused.add(key);
    if (what !== 'ok') continue;
    if (given.has(key) && given.get(key) !== number) faults.push(`duplicate: ${key} has two receipts, ${given.get(key)} and ${number}`);
    given.set(key, number);
  }
  for (const [key, number] of given)
    if (!kept.get(key)?.some((row) => row.number === number)) faults.push(`lost: the receipt ${number} was given and is gone`);
  for (const [key, rows] of kept) {
    if (rows.length > 1) faults.push(`duplicate: ${key} has ${rows.length} cases`);
    if (refused.has(key) && !given.has(key)) faults.push(`refused and done: ${key}`);
  }
  const by_number = new Set();
  for (const { number } of keys) by_number.has(number) ? faults.push(`duplicate: ${number} belongs to two keys`) : by_number.add(number);
  let last;
  for (const move of moves) {
    const is_first = last?.number !== move.number, was = is_first ? 'draft' : last.to_state;
    if (!is_first && last.sequence >= move.sequence) faults.push(`out of order: ${move.number}`);
    if (!move.to_state) continue;                // a note of what was done, not a move
    if (move.from_state === move.to_state && move.from_state === was) continue;
    if (move.from_state !== was || !allowed.has(`${move.from_state}>${move.to_state}`))
      faults.push(`illegal: ${move.number} went from ${move.from_state || was} to ${move.to_state} after ${was}`);
    last = move;
  }
  return faults;
}

function judgesDoctoredHistories() {
  const lines = [{ key: 'a', what: 'invoke' }, { key: 'a', what: 'ok', number: '1' }, { key: 'b', what: 'invoke' }, { key: 'b', what: 'unknown' }, { key: 'c', what: 'invoke' }, { key: 'c', what: 'fail' }];
  const keys = [{ key: 'a', number: '1' }, { key: 'b', number: '2' }];
  const moves = [{ number: '1', sequence: 1, from_state: 'draft', to_state: 'submitted' }, { number: '1', sequence: 2, from_state: 'submitted', to_state: 'checking' }];
  const judge = (what, pattern, own) => assert.match(faultsOf(own.lines ?? lines, { keys: own.keys ?? keys, moves: own.moves ?? moves }).join('\n') || 'sound', pattern, what);
  judge('nothing wrong', /^sound$/, {});
  judge('a receipt lost', /lost/, { keys: keys.slice(1) });
  judge('a receipt of another number', /lost/, { keys: [{ key: 'a', number: '9' }] });
  judge('two cases for a key', /duplicate/, { keys: [...keys, { key: 'b', number: '3' }] });
  judge('two receipts for a key', /duplicate/, { lines: [...lines, { key: 'a', what: 'invoke' }, { key: 'a', what: 'ok', number: '4' }] });
  judge('one number twice', /two keys/, { keys: [...keys, { key: 'd', number: '1' }] });
  judge('refused, and yet a case', /refused and done/, { keys: [...keys, { key: 'c', number: '5' }] });
  judge('answered unasked', /unasked/, { lines: [...lines, { key: 'e', what: 'unknown' }] });
  judge('a move the table does not have', /illegal/, { moves: [...moves, { number: '1', sequence: 3, from_state: 'checking', to_state: 'draft' }] });
  judge('a move from where it was not', /illegal/, { moves: [moves[0], { number: '1', sequence: 2, from_state: 'waiting', to_state: 'in-review' }] });
  judge('events out of order', /out of order/, { moves: [moves[0], { ...moves[1], sequence: 1 }] });
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  judgesDoctoredHistories();
  console.log(`${allowedMoves().size} moves are allowed; every doctored history is noticed`);
}
