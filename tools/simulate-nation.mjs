#!/usr/bin/env node
// What a city, a province and a nation ask of how many machines, by simulating queues with service times measured here.
//
//   node tools/simulate-nation.mjs FIGURES.json         FIGURES.json is what `script/bench --json FIGURES.json` wrote
//
// First it must say again what was measured on the one machine: each figure within 20 per cent, or it ends with code 1 and
// extrapolates nothing. Only the time a device takes to flush is fitted, on the raw engine; everything else follows.
import { readFileSync } from 'node:fs';

const figures = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const measured = (name) => { if (!figures[name]) throw new Error(`FIGURES.json lacks ${name}: run the whole of script/bench`); return figures[name].value; };
const engine = (name) => figures[name].value / figures[name].ratio;

/// Numbers that look random and are the same on every run (mulberry32).
function dice(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/// What happens next, by time: a binary heap.
class Agenda {
  #heap = [];
  now = 0;
  in(ms, act) {
    const heap = this.#heap, entry = { at: this.now + ms, act };
    let place = heap.push(entry) - 1;
    for (let parent; place > 0 && heap[parent = (place - 1) >> 1].at > entry.at; place = parent) heap[place] = heap[parent];
    heap[place] = entry;
  }
  next() {
    const heap = this.#heap, first = heap[0], last = heap.pop();
    if (!first) return false;
    if (heap.length) {
      let place = 0;
      for (let child; (child = 2 * place + 1) < heap.length; place = child) {
        if (child + 1 < heap.length && heap[child + 1].at < heap[child].at) child += 1;
        if (heap[child].at >= last.at) break;
        heap[place] = heap[child];
      }
      heap[place] = last;
    }
    this.now = first.at;
    first.act();
    return true;
  }
}

/// Cores that take whatever came first.
class Processors {
  #waiting = [];
  busy_ms = 0;
  constructor(agenda, cores) { Object.assign(this, { agenda, free: cores, cores }); }
  get queue() { return this.#waiting.length; }
  work(ms, then) {
    if (this.free === 0) return this.#waiting.push([ms, then]);
    this.free -= 1;
    this.busy_ms += ms;
    this.agenda.in(ms, () => {
      this.free += 1;
      const next = this.#waiting.shift();
      if (next) this.work(...next);
      then();
    });
  }
}

/// One writer: everything that waits becomes one batch, written by a core and then flushed once.
class Writer {
  #waiting = [];
  #is_busy = false;
  constructor(agenda, processors, flush_ms) { Object.assign(this, { agenda, processors, flush_ms }); }
  commit(ms, then) {
    this.#waiting.push([ms, then]);
    if (!this.#is_busy) this.#write();
  }
  #write() {
    const batch = this.#waiting.splice(0, 256);
    this.#is_busy = true;
    this.processors.work(batch.reduce((sum, [ms]) => sum + ms, 0), () => this.agenda.in(this.flush_ms, () => {
      this.#is_busy = false;
      if (this.#waiting.length) this.#write();
      for (const [, then] of batch) then();
    }));
  }
}

/// `clients` on a machine of two cores which they share with it, each asking again as soon as it has its answer.
function closed({ clients, client_ms, answer_ms, write_ms, flush_ms }, answers = 20_000) {
  const agenda = new Agenda(), processors = new Processors(agenda, 2), writer = new Writer(agenda, processors, flush_ms), random = dice(7);
  const about = (ms) => ms * (0.5 + 0.5 * -Math.log(1 - random()));
  let done = 0;
  const ask = () => processors.work(about(client_ms + answer_ms), () => {
    const answered = () => { done += 1; ask(); };
    write_ms ? writer.commit(about(write_ms), answered) : answered();
  });
  for (let client = 0; client < clients; ++client) ask();
  while (done < answers) agenda.next();
  return (done / agenda.now) * 1000;
}

function fitted(per_second, model) {
  let low = 0, high = 50;
  for (let round = 0; round < 30; ++round) {
    const flush_ms = (low + high) / 2;
    if (closed({ ...model, flush_ms }) > per_second) low = flush_ms; else high = flush_ms;
  }
  return low;
}

/// A kind of request as the bench measured it: the engine's own share is the writer's, the rest the workers'.
function kind(name) {
  const whole_ms = measured(`${name}_cpu_ms`), write_ms = engine(`${name}_cpu_ms`);
  return { answer_ms: whole_ms - write_ms, write_ms, client_ms: figures[`${name}_client_cpu_ms`]?.value ?? 0.012 };
}

const kinds = { submit_sqlite: kind('submit_sqlite'), submit_with_certificate: kind('submit_with_certificate'), step_post: kind('step_post') };
const checks = Object.entries(kinds).map(([name, model]) => {
  const per_second = name === 'step_post' ? 'step_post_per_s' : name;
  const flush_ms = fitted(engine(per_second), { clients: 64, client_ms: 0, answer_ms: 0, write_ms: model.write_ms });
  Object.assign(model, { flush_ms });
  return { name, flush_ms, measured: measured(per_second), simulated: closed({ clients: 64, ...model }) };
});
console.log('One machine, two cores shared with 64 clients, requests per second');
for (const { name, flush_ms, measured, simulated } of checks)
  console.log(`  ${name.padEnd(24)} measured ${measured.toFixed(0).padStart(6)}  simulated ${simulated.toFixed(0).padStart(6)}  ${((simulated / measured - 1) * 100).toFixed(0).padStart(4)} %   flush ${flush_ms.toFixed(2)} ms`);
if (checks.some(({ measured, simulated }) => Math.abs(simulated / measured - 1) > 0.2)) {
  console.log('The model does not say what was measured: nothing is extrapolated from it.');
  process.exit(1);
}

/// What people do for one registration, from registrations alone to a year's wave: how often each kind of request comes with it.
const looks = { answer_ms: measured('form_get_cpu_ms'), write_ms: 0 };
const checks_paper = { answer_ms: 1000 / measured('verify_vs_nginx'), write_ms: kinds.step_post.write_ms };
const with_one_registration = [[60, looks], [12, kinds.step_post], [0.45, kinds.submit_sqlite], [0.55, kinds.submit_with_certificate], [5, checks_paper]];
const cpu_ms = with_one_registration.reduce((sum, [times, { answer_ms, write_ms }]) => sum + times * (answer_ms + write_ms), 0);
const in_all = with_one_registration.reduce((sum, [times]) => sum + times, 0);

/// Requests that arrive by themselves at a machine of `cores`, for `seconds`: how long 99 of 100 wait, and what is busy how much.
function open({ cores, registrations_per_s, seconds = 8 }) {
  const agenda = new Agenda(), processors = new Processors(agenda, cores), random = dice(11);
  const writer = new Writer(agenda, processors, kinds.submit_with_certificate.flush_ms);
  const about = (ms) => ms * (0.5 + 0.5 * -Math.log(1 - random()));
  const answers_ms = [], end = seconds * 1000;
  let written_ms = 0;
  const draw = () => { let left = random() * in_all; return with_one_registration.find(([times]) => (left -= times) < 0)?.[1] ?? looks; };
  const arrive = () => {
    if (agenda.now > end) return;
    agenda.in(-Math.log(1 - random()) * (1000 / (registrations_per_s * in_all)), arrive);
    const { answer_ms, write_ms } = draw(), since = agenda.now;
    const answered = () => answers_ms.push(agenda.now - since);
    processors.work(about(answer_ms), () => {
      if (!write_ms) return answered();
      written_ms += write_ms;
      writer.commit(about(write_ms), answered);
    });
  };
  arrive();
  while (agenda.next()) if (processors.queue > 5000) return { p99_ms: Infinity };       // it will not catch up
  answers_ms.sort((one, other) => one - other);
  return { p99_ms: answers_ms[Math.floor(answers_ms.length * 0.99)], processors: processors.busy_ms / cores / agenda.now, writer: written_ms / agenda.now };
}

/// The most registrations a second at which 99 of 100 answers still take no more than 300 ms.
function most(cores) {
  let low = 1, high = 1.1 * cores * 1000 / cpu_ms;
  while (high - low > low * 0.03) {
    const middle = (low + high) / 2;
    if (open({ cores, registrations_per_s: middle, seconds: 3 }).p99_ms <= 300) low = middle; else high = middle;
  }
  return low;
}

console.log('\nOne machine with everything on it, each registration with 60 pages, 12 saved steps and 5 verifications');
console.log('  cores   registrations/s   processors busy   writer busy');
const machines = [2, 8, 32].map((cores) => {
  const per_s = most(cores), { processors, writer } = open({ cores, registrations_per_s: per_s });
  console.log(`  ${String(cores).padStart(5)}   ${per_s.toFixed(0).padStart(15)}   ${(processors * 100).toFixed(0).padStart(13)} %   ${(writer * 100).toFixed(0).padStart(9)} %`);
  return { cores, per_s };
});

/// Registrations a year; 250 working days, 15 per cent of a day in its first hour, the worst minute three times the hour's mean.
const places = { 'a city of 32 million': 200_000, 'a province of 100 million': 700_000, 'a nation (9.54 million a year)': 9_540_000, 'the same, all of a year in ten days': 9_540_000 * 25 };
console.log('\n                                        peak registrations/s   machines of 8 cores (one half idle, and one more)');
for (const [place, year] of Object.entries(places)) {
  const peak = (year / 250) * 0.15 / 3600 * 3;
  const needed = Math.ceil(peak / (machines.find(({ cores }) => cores === 8).per_s / 2)) + 1;
  console.log(`  ${place.padEnd(36)}  ${peak.toFixed(1).padStart(19)}   ${String(needed).padStart(10)}`);
}
console.log(`\nOne registration with all that belongs to it: ${cpu_ms.toFixed(1)} ms of one core; a million of them: ${(cpu_ms * 1e6 / 3.6e6).toFixed(1)} core hours.`);
