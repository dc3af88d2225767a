// PostgreSQL under Patroni as deploy/patroni ships it, on machines of a test's own: network, process and mount namespaces joined by
// a bridge, so that a machine can lose its power or its cable. Needs root, and a network namespace of the test's own (`unshare -n`).
import { spawn } from 'node:child_process';
import { chownSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from '../journeys/portal.mjs';
import { PostgresqlClient, run } from './postgresql_client.mjs';

const shipped = readFileSync(new URL('../../deploy/patroni/node.yml', import.meta.url), 'utf8');
const addresses = ['10.0.0.21', '10.0.0.22', '10.0.0.23'], with_database = 2;
const ip = (...words) => run('ip', words);

const firstChild = ({ pid }) => readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim();

class Machine {
  constructor(number, folder, user) {
    Object.assign(this, { number, name: `machine${number}`, address: addresses[number], user, folder: join(folder, `machine${number}`), cable: `cable${number}`, log: '' });
    mkdirSync(this.folder);
    chownSync(this.folder, user, -1);
    if (number < with_database)
      writeFileSync(join(this.folder, 'node.yml'), shipped.replace('name: NAME', `name: ${this.name}`).replaceAll('ADDRESS', this.address)
        .replace('/var/lib/postgresql/15/kuaiban', join(this.folder, 'data')).replace('/var/lib/postgresql/kuaiban.pgpass', join(this.folder, 'pgpass'))
        .replace('unix_socket_directories: /var/run/postgresql', `unix_socket_directories: "", shared_buffers: 32MB`).replace('mode: automatic', 'mode: "off"'));
  }

  /// Power: a first process that everything else dies with, a cable, then what starts by itself.
  async up() {
    this.power = spawn('unshare', ['--net', '--pid', '--mount-proc', '--fork', '--kill-child=KILL', 'bash', '-c', 'sleep infinity & wait'], { stdio: 'ignore' });
    this.gone = new Promise((gone) => this.power.once('exit', gone));
    this.first = await until('the machine has its first process', () => firstChild(this.power));
    await ip('link', 'add', this.cable, 'type', 'veth', 'peer', 'name', 'eth0', 'netns', this.first);
    await ip('link', 'set', this.cable, 'master', 'bridge', 'up');
    await run(...this.inside('ip', 'link', 'set', 'lo', 'up'));
    await run(...this.inside('ip', 'address', 'add', `${this.address}/24`, 'dev', 'eth0'));
    await run(...this.inside('ip', 'link', 'set', 'eth0', 'up'));
    const etcd_at = (port) => `http://${this.address}:${port}`;
    this.etcd = this.start(process.env, 'etcd', '--name', this.name, '--data-dir', join(this.folder, 'etcd'), '--listen-client-urls', etcd_at(2379), '--advertise-client-urls', etcd_at(2379),
      '--listen-peer-urls', etcd_at(2380), '--initial-advertise-peer-urls', etcd_at(2380), '--logger', 'zap',
      '--initial-cluster', addresses.map((address, number) => `machine${number}=http://${address}:2380`).join(','));
    if (this.number < with_database) this.start({ ...process.env, PATH: '/usr/bin:/bin' }, 'patroni', join(this.folder, 'node.yml'));
  }

  inside(...words) {
    return ['nsenter', ['-t', this.first, '-n', '-p', '-m', '--', ...words]];
  }

  start(env, ...words) {
    const [program, all] = this.inside('setpriv', '--reuid', String(this.user), '--clear-groups', ...words);
    const started = spawn(program, all, { cwd: this.folder, env: { ...env, HOME: this.folder }, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [started.stdout, started.stderr]) stream.on('data', (text) => { this.log = (this.log + text).slice(-30_000); });
    return started;
  }

  /// SIGSTOP or SIGCONT for its etcd.
  signalsEtcd(signal) { process.kill(Number(firstChild(this.etcd)), signal); }

  /// Every process at once, the cable with them.
  async losesPower() {
    process.kill(Number(this.first), 'SIGKILL');
    await this.gone;
  }

  async isCutOff() { await ip('link', 'set', this.cable, 'down'); }
  async isJoinedAgain() { await ip('link', 'set', this.cable, 'up'); }
}

export class PatroniCluster extends PostgresqlClient {
  static async start() {
    const cluster = new PatroniCluster();
    await ip('link', 'set', 'lo', 'up');
    await ip('link', 'add', 'bridge', 'type', 'bridge');
    await ip('address', 'add', '10.0.0.1/24', 'dev', 'bridge');
    await ip('link', 'set', 'bridge', 'up');
    cluster.folder = mkdtempSync(join(tmpdir(), 'kuaiban-patroni-'));
    const user = Number((await run('id', ['-u', 'postgres'])).stdout);
    chownSync(cluster.folder, user, -1);
    cluster.machines = addresses.map((_, number) => new Machine(number, cluster.folder, user));
    await Promise.all(cluster.machines.map((machine) => machine.up()));
    await cluster.whole();
    return cluster;
  }

  /// What Patroni says of its members, asked of whoever answers.
  async members() {
    for (const { address } of this.machines.slice(0, with_database)) {
      const answer = await fetch(`http://${address}:8008/cluster`, { signal: AbortSignal.timeout(1000) }).catch(() => null);
      if (answer?.ok) return (await answer.json()).members;
    }
    return [];
  }

  async leader() {
    const leader = (await this.members()).find(({ role, state }) => role === 'leader' && state === 'running');
    return leader && this.machines.find(({ name }) => name === leader.name);
  }

  /// One leads, the other has every commit before it is acknowledged.
  async whole() {
    await until('one leads and one follows synchronously', async () => {
      const members = await this.members();
      return members.length === with_database && members.some(({ role, state }) => role === 'leader' && state === 'running') && members.some(({ role }) => role === 'sync_standby');
    }, 90).catch((late) => { throw new Error(`${late.message}\n${this.machines.map(({ log }) => log.slice(-3000)).join('\n')}`); });
  }

  async switchOver() {
    const from = await this.leader(), to = this.machines.slice(0, with_database).find((machine) => machine !== from);
    await run('patronictl', ['-c', join(from.folder, 'node.yml'), 'switchover', '--master', from.name, '--candidate', to.name, '--force', 'kuaiban'], { env: { ...process.env, PATH: '/usr/bin:/bin' } });
    return to;
  }

  url(database = 'postgres', user = 'postgres', password = 'CHANGE-1') {
    return `postgresql://${user}:${password}@${addresses.slice(0, with_database).map((address) => `${address}:5432`).join(',')}/${database}?target_session_attrs=read-write&connect_timeout=2`;
  }

  async close() {
    for (const machine of this.machines) if (machine.power.exitCode === null && machine.power.signalCode === null) await machine.losesPower();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
