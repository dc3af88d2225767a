// A PostgreSQL server of a test's own: loopback, a free port, a data folder that goes with it. It ends with its test at the latest.
import { spawn } from 'node:child_process';
import { chmodSync, chownSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { PostgresqlClient, programs, run } from './postgresql_client.mjs';

export async function freePort() {
  const server = createServer();
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address();
  await new Promise((closed) => server.close(closed));
  return port;
}

/// PostgreSQL refuses to run as root: then the account its package made takes over.
const asOther = userInfo().uid === 0 ? ['--reuid', 'postgres', '--regid', 'postgres', '--clear-groups'] : [];
const setpriv = (program, ...words) => ['setpriv', ['--pdeathsig', 'QUIT', ...asOther, join(programs, program), ...words]];

export class PostgresqlServer extends PostgresqlClient {
  static async start(settings = {}) {
    return PostgresqlServer.#made(settings, (data) => setpriv('initdb', '-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '-N', '--wal-segsize=1'));
  }

  /// A server that follows this one and takes no writes.
  async standby() {
    return PostgresqlServer.#made(this.settings, (data) => setpriv('pg_basebackup', '-D', data, '-R', '-N', '-c', 'fast', '-d', this.url()));
  }

  static async #made(settings, make) {
    const server = new PostgresqlServer();
    server.port = await freePort();
    server.folder = mkdtempSync(join(tmpdir(), 'kuaiban-postgresql-'));
    server.settings = settings;
    if (asOther.length) {
      const { stdout } = await run('id', ['-u', 'postgres']);
      chownSync(server.folder, Number(stdout), -1);
    }
    chmodSync(server.folder, 0o700);
    await run(...make(join(server.folder, 'data')), { cwd: '/' });
    await server.up();
    return server;
  }

  url(database = 'postgres', user = 'postgres') {
    return `postgresql://${user}@127.0.0.1:${this.port}/${database}`;
  }

  // Without fsync: what a killed server has written is the kernel's to keep; only a power cut could tell the difference.
  async up() {
    const settings = { listen_addresses: '127.0.0.1', unix_socket_directories: '', fsync: 'off', max_connections: 100, shared_buffers: '32MB', autovacuum: 'off', ...this.settings };
    const [program, words] = setpriv('postgres', '-D', join(this.folder, 'data'), '-p', String(this.port), ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]));
    this.log = '';
    this.process = spawn(program, words, { cwd: '/', stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [this.process.stdout, this.process.stderr]) stream.on('data', (text) => { this.log = (this.log + text).slice(-20_000); });
    this.ended = new Promise((ended) => this.process.once('exit', ended));
    for (const end = Date.now() + 30_000; ; await pause(20)) {
      if (this.process.exitCode !== null || Date.now() > end) throw new Error(`PostgreSQL does not start: ${this.log}`);
      if (await run(join(programs, 'pg_isready'), ['-q', '-d', this.url()]).then(() => true, () => false)) return;
    }
  }

  /// SIGQUIT: as a power cut would, no checkpoint, every session lost. SIGINT: the sessions end, what is written is settled.
  async down(signal = 'SIGQUIT') {
    this.process.kill(signal);
    await this.ended;
  }

  async close() {
    await this.down();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
