// A portal of one's own: started on a free port over a new data folder, stopped by its process id.
import { execFile, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { PostgresqlServer, freePort } from '../support/postgresql_server.mjs';

const run = promisify(execFile);

/// Asks until it holds, or throws after `seconds`.
export async function until(what, holds, seconds = 20) {
  for (const end = Date.now() + seconds * 1000; Date.now() < end; await pause(50)) {
    const value = await holds();
    if (value) return value;
  }
  throw new Error(`not within ${seconds} s: ${what}`);
}

/// KUAIBAN_JOURNEY_DATABASE=postgresql: the same journeys, the portal on a PostgreSQL server of its own instead of SQLite.
export class Portal {
  static async start(program, { database = process.env.KUAIBAN_JOURNEY_DATABASE, prepare, ...more } = {}) {
    const portal = new Portal(program, await freePort(), mkdtempSync(join(tmpdir(), 'kuaiban-journey-')));
    if (database === 'postgresql') portal.server = await PostgresqlServer.start();
    Object.assign(portal, more);
    await prepare?.(portal);
    await portal.up();
    return portal;
  }

  constructor(program, port, folder) {
    Object.assign(this, { program, port, folder, data: join(folder, 'data'), url: `http://127.0.0.1:${port}`, options: [], log: '' });
  }

  async up() {
    const database = this.server ? ['--database', this.server.url(this.databaseName)] : [];
    this.process = spawn(this.program, ['serve', '--demo', '--listen', `127.0.0.1:${this.port}`, '--data', this.data, '--retry-seconds', '1', ...this.options, ...database],
      { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...(this.preload && { LD_PRELOAD: this.preload }) } });
    this.ended = new Promise((ended) => this.process.once('exit', (code, signal) => ended({ code, signal })));
    for (const stream of [this.process.stdout, this.process.stderr]) stream.on('data', (text) => { this.log += text; });
    await until('the portal is ready', async () => {
      if (this.process.exitCode !== null) throw new Error(`the portal ended: ${this.log}`);
      return (await fetch(`${this.url}/readyz`).catch(() => null))?.ok;
    }, 60);
  }

  async down(signal = 'SIGTERM') {
    this.process.kill(signal);
    return this.ended;
  }

  async close() {
    const { code } = await this.down();
    await this.server?.close();
    rmSync(this.folder, { recursive: true, force: true });
    if (code !== 0) throw new Error(`the portal closed with ${code}: ${this.log.slice(-2000)}`);
  }

  /// A subcommand on this portal's data: its output and exit code.
  async command(...words) {
    return run(this.program, words, { maxBuffer: 64 * 1024 * 1024 })
      .then(({ stdout }) => ({ code: 0, stdout }), ({ code, stdout, stderr }) => ({ code, stdout: stdout + stderr }));
  }

  /// SQL on the ledger, beside the running program.
  async sql(text) {
    if (this.server) return text.startsWith('SELECT') ? this.server.rows(text, { database: this.databaseName }) : this.server.psql(text, { database: this.databaseName });
    const { stdout } = await run('sqlite3', ['-json', '-cmd', '.timeout 5000', join(this.data, 'portal.db'), text], { maxBuffer: 64 * 1024 * 1024 });
    return stdout.trim() ? JSON.parse(stdout) : [];
  }

  /// What was sent to a mobile, newest first, as /demo/messages shows it.
  async messages(mobile) {
    const page = await (await fetch(`${this.url}/demo/messages`)).text();
    const masked = `${mobile.slice(0, 3)}****${mobile.slice(7)}`;
    return [...page.matchAll(/<li class="kb-msg">.*?<b class="kb-num">(.*?)<\/b>.*?<div class="kb-sms kb-num">(.*?)<\/div>/gs)]
      .filter(([, to]) => to === masked).map(([, , text]) => text);
  }

  /// The newest one-time code to a mobile that is not `before`.
  async code(mobile, before) {
    const newest = async () => (await this.messages(mobile)).map((text) => text.match(/(?<!\d)\d{6}(?!\d)/)?.[0]).find(Boolean);
    return until(`a code to ${mobile.slice(-4)}`, async () => { const code = await newest(); return code !== before && code; });
  }
}

/// The ready-made couples by name, each with its whole application.
export async function demoCouples(program) {
  const { stdout } = await run(program, ['demo', 'couples', '--json'], { maxBuffer: 64 * 1024 * 1024 });
  return Object.fromEntries(JSON.parse(stdout).map((couple) => [couple.slug, couple]));
}
