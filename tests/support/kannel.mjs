// Kannel as deploy/kannel ships it, between a portal and a carrier of a test's own: in its own folder, on free ports of loopback, stopped
// by process id.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from '../journeys/portal.mjs';
import { freePort } from './postgresql_server.mjs';

const shipped = (name) => readFileSync(new URL(`../../deploy/kannel/${name}`, import.meta.url), 'utf8');
const password = 'only-in-this-test';

const answers = (port) => new Promise((known) => {
  const socket = connect(port, '127.0.0.1');
  socket.on('connect', () => { socket.destroy(); known(true); });
  socket.on('error', () => known(false));
});

export class Kannel {
  static async start(carrier) {
    const kannel = new Kannel(mkdtempSync(join(tmpdir(), 'kuaiban-kannel-')));
    [kannel.admin, kannel.boxes, kannel.port] = [await freePort(), await freePort(), await freePort()];
    kannel.configure(carrier);
    await kannel.up();
    return kannel;
  }

  constructor(folder) { Object.assign(this, { folder, running: [] }); }

  configure(carrier) {
    mkdirSync(join(this.folder, 'store'));
    const settings = shipped('kannel.conf').replaceAll('13000', this.admin).replaceAll('13001', this.boxes).replaceAll('13013', this.port)
      .replace('CARRIER_HOST', '127.0.0.1').replace('2775', carrier.port).replaceAll(/[A-Z]+_(USER|PASSWORD)/g, password)
      .replace('/var/spool/kannel/store', join(this.folder, 'store')).replaceAll('/var/log/kannel', this.folder)
      .replace('reconnect-delay = 5', 'reconnect-delay = 1').replace('http-queue-delay = 10', 'http-queue-delay = 1').replace('sms-resend-freq = 30', 'sms-resend-freq = 1');
    writeFileSync(join(this.folder, 'kannel.conf'), settings);
    writeFileSync(join(this.folder, 'password'), `${password}\n`);
  }

  /// What a portal is told of it, as a file for --gateways.
  gateways(more = '') {
    const file = join(this.folder, 'gateways.yaml');
    writeFileSync(file, `${more}gateways:\n  - {name: kannel, kind: kannel, address: "http://127.0.0.1:${this.port}/cgi-bin/sendsms", sender: "10690000", username: portal, ` +
      `password-file: ${join(this.folder, 'password')}, seconds: 5}\n`);
    return file;
  }

  async up() {
    for (const [program, port] of [['bearerbox', this.boxes], ['smsbox', this.port]]) {
      const box = spawn(`/usr/sbin/${program}`, [join(this.folder, 'kannel.conf')], { cwd: this.folder, stdio: 'ignore' });
      this.running.push(box);
      box.ended = new Promise((ended) => box.once('exit', ended));
      await until(`${program} answers`, () => answers(port), 30);
    }
  }

  async down(signal = 'SIGTERM') {
    for (const box of this.running.reverse()) box.kill(signal);
    await Promise.all(this.running.map(({ ended }) => Promise.race([ended, new Promise((late) => setTimeout(late, 5_000))])));
    for (const box of this.running) box.kill('SIGKILL');
    this.running = [];
  }

  async close() {
    await this.down('SIGKILL');
    rmSync(this.folder, { recursive: true, force: true });
  }
}
