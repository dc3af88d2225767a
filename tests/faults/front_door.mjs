// The public face as deploy/nginx ships it: TLS 1.2 and 1.3 and nothing older, everybody sent to https, cookies and HSTS as behind TLS.
//
//   node front_door.mjs PROGRAM
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { get } from 'node:https';
import { join } from 'node:path';
import { connect, createServer } from 'node:tls';
import { Portal, until } from '../journeys/portal.mjs';
import { Nginx } from '../support/nginx.mjs';
import { freePort } from '../support/postgresql_server.mjs';

const [program] = process.argv.slice(2);
const name = 'portal.example';
const portal = await Portal.start(program, { database: 'sqlite', options: ['--public-url', `https://${name}`, '--trusted-proxy', '127.0.0.1'] });
const certificate = join(portal.folder, 'certificate.pem'), key = join(portal.folder, 'key.pem');
execFileSync('openssl', ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '2', '-subj', `/CN=${name}`,
  '-addext', `subjectAltName=DNS:${name}`, '-keyout', key, '-out', certificate], { stdio: 'ignore' });
const ca = readFileSync(certificate), port = await freePort(), plain = await freePort();
const nginx = new Nginx(port, [portal.port], join(portal.folder, 'nginx'), { plain, certificate, key });

/// The protocol agreed on with a client that speaks just `version`; nothing where they did not agree.
const agreed = (at, version) => new Promise((done) => {
  const socket = connect({ port: at, host: '127.0.0.1', servername: name, ca, minVersion: version, maxVersion: version, ciphers: 'DEFAULT@SECLEVEL=0' },
    () => { done(socket.getProtocol()); socket.destroy(); });
  socket.on('error', () => done(undefined));
});
const page = (path) => new Promise((done, fail) => get({ port, host: '127.0.0.1', servername: name, ca, path, headers: { host: name } }, (answer) => {
  answer.resume();
  done(answer);
}).on('error', fail));

try {
  await until('the face answers', () => page('/readyz').then(() => true, () => false));

  const old = createServer({ key: readFileSync(key), cert: ca, minVersion: 'TLSv1', ciphers: 'DEFAULT@SECLEVEL=0' }).listen(0, '127.0.0.1');
  await new Promise((ready) => old.once('listening', ready));
  assert.equal(await agreed(old.address().port, 'TLSv1.1'), 'TLSv1.1', 'this client could');
  old.close();

  for (const version of ['TLSv1', 'TLSv1.1']) assert.equal(await agreed(port, version), undefined, `${version} is too old`);
  for (const version of ['TLSv1.2', 'TLSv1.3']) assert.equal(await agreed(port, version), version);

  const moved = await fetch(`http://127.0.0.1:${plain}/verify`, { redirect: 'manual' });
  assert.deepEqual([moved.status, moved.headers.get('location')], [301, `https://${name}/verify`]);

  const home = await page('/');
  assert.equal(home.statusCode, 200);
  assert.match(home.headers['strict-transport-security'], /max-age=(\d{8,})/);
  for (const cookie of home.headers['set-cookie']) assert.match(cookie, /^__Host-.*; Secure/);
  console.log('the public face speaks TLS 1.2 and 1.3 alone');
} finally {
  await nginx.close();
  await portal.close();
}
