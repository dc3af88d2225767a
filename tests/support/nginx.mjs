// nginx as deploy/nginx ships it, before portals on loopback: its rules as they stand, with other addresses.
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';

const deploy = new URL('../../deploy', import.meta.url).pathname;
const shipped = (file) => readFileSync(join(deploy, 'nginx', file), 'utf8').replaceAll('/usr/share/kuaiban/deploy', deploy);

export class Nginx {
  /// Listens on `port`, spreads over `nodes` (ports), keeps its files in `folder`. With `tls` (`plain`: a port, `certificate` and `key`:
  /// files) it is the whole public face as shipped: https on `port`, and who comes without is sent there.
  constructor(port, nodes, folder, tls) {
    mkdirSync(folder, { recursive: true });
    const upstream = shipped('kuaiban-nodes.conf').replace(/( +server) [^ ]+( .*\n)( +server .*\n)*/,
      nodes.map((node) => `    server 127.0.0.1:${node} max_fails=2 fail_timeout=2s;\n`).join(''));
    writeFileSync(join(folder, 'proxy.conf'), shipped('kuaiban-proxy.conf'));
    const face = tls && shipped('kuaiban.conf').replace(/^include .*\n/m, '').replace(/^ +listen \[::\].*\n/gm, '')
      .replace('listen 80;', `listen 127.0.0.1:${tls.plain};`).replace('listen 443 ', `listen 127.0.0.1:${port} `)
      .replace(/ssl_certificate .*;/, `ssl_certificate ${tls.certificate};`).replace(/ssl_certificate_key .*;/, `ssl_certificate_key ${tls.key};`)
      .replace(/include .*proxy.conf;/, `include ${folder}/proxy.conf;`);
    writeFileSync(join(folder, 'nginx.conf'), `
user ${userInfo().username};
worker_processes 1;
pid ${folder}/pid;
error_log ${folder}/error.log;
events { worker_connections 1024; }
http {
    access_log off;
    ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((kind) => `${kind}_temp_path ${folder}/${kind};`).join(' ')}
    ${upstream}
    ${face ?? `server { listen 127.0.0.1:${port}; include ${folder}/proxy.conf; }`}
}
`);
    this.process = spawn('setpriv', ['--pdeathsig', 'QUIT', 'nginx', '-e', join(folder, 'error.log'), '-c', join(folder, 'nginx.conf'), '-g', 'daemon off;'], { stdio: 'inherit' });
    this.ended = new Promise((ended) => this.process.once('exit', ended));
  }

  async close() {
    this.process.kill('SIGTERM');
    await this.ended;
  }
}
