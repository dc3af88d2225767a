// A carrier of a test's own: SMPP 3.4 (transceiver), every outcome by the last digit of the number:
//   0–4 delivered   5 delivered, reported twice   6 delivered, reported before it was accepted (Kannel knows no such message)
//   7 undeliverable   8 never reported   9 refused at once
import { createServer } from 'node:net';

const bind = 0x09, submit = 0x04, deliver = 0x05, enquire = 0x15, unbind = 0x06, response = 0x80000000, refused = 0x0b, udh = 0x40, is_report = 0x04;
const delivered = 2, undeliverable = 5, enroute = 1, words = { [delivered]: 'DELIVRD', [undeliverable]: 'UNDELIV', [enroute]: 'ENROUTE' };

const text = (value) => Buffer.from(`${value}\0`, 'latin1');
const pdu = (command, status, sequence, body = Buffer.alloc(0)) => {
  const head = Buffer.alloc(16);
  for (const [at, value] of [16 + body.length, command, status, sequence].entries()) head.writeUInt32BE(value >>> 0, at * 4);
  return Buffer.concat([head, body]);
};

/// The fields of a submit_sm in their order (SMPP 3.4 §4.4.1).
function readSubmit(body) {
  let at = 0;
  const string = () => { const end = body.indexOf(0, at); const value = body.toString('latin1', at, end); at = end + 1; return value; };
  const byte = () => body[at++];
  string(); byte(); byte();
  const from = string();
  byte(); byte();
  const to = string(), esm_class = byte();
  byte(); byte(); string(); string();
  const wants_report = (byte() & 1) === 1;
  byte();
  const coding = byte();
  byte();
  const length = byte();
  return { from, to, esm_class, wants_report, coding, message: body.subarray(at, at + length) };
}

export class Carrier {
  static async start() {
    const carrier = new Carrier();
    await new Promise((ready) => carrier.server.listen(0, '127.0.0.1', ready));
    carrier.port = carrier.server.address().port;
    return carrier;
  }

  constructor() {
    Object.assign(this, { taken: [], parts: new Map(), sockets: new Set(), next: 0 });
    this.server = createServer((socket) => this.serve(socket));
  }

  serve(socket) {
    this.sockets.add(socket);
    socket.on('close', () => this.sockets.delete(socket));
    socket.on('error', () => undefined);
    let waiting = Buffer.alloc(0);
    socket.on('data', (bytes) => {
      waiting = Buffer.concat([waiting, bytes]);
      while (waiting.length >= 4 && waiting.length >= waiting.readUInt32BE(0)) {
        const length = waiting.readUInt32BE(0);
        this.take(socket, waiting.subarray(0, length));
        waiting = waiting.subarray(length);
      }
    });
  }

  take(socket, all) {
    const command = all.readUInt32BE(4), sequence = all.readUInt32BE(12), body = all.subarray(16);
    const answer = (status, content) => socket.write(pdu(command | response, status, sequence, content));
    if (command === bind) answer(0, text('carrier'));
    else if (command === enquire) answer(0);
    else if (command === unbind) { answer(0); socket.end(); }
    else if (command === submit) this.carry(socket, readSubmit(body), answer);
  }

  carry(socket, sent, answer) {
    const outcome = Number(sent.to.slice(-1)), id = `C${++this.next}`;
    this.keep(sent);
    if (outcome === 9) return answer(refused);
    const report = (state) => socket.write(pdu(deliver, 0, ++this.next, this.report(sent, id, state)));
    if (outcome === 6 && sent.wants_report) report(delivered);
    answer(0, text(id));
    if (outcome === 8 || outcome === 6 || !sent.wants_report) return;
    const states = outcome === 7 ? [undeliverable] : outcome === 5 ? [delivered, delivered] : [delivered];
    setTimeout(() => states.forEach(report), 50);
  }

  report({ from, to }, id, state) {
    const receipt = Buffer.from(`id:${id} sub:001 dlvrd:001 submit date:2611231100 done date:2611231100 stat:${words[state]} err:000 text:`, 'latin1');
    return Buffer.concat([text(''), Buffer.from([1, 1]), text(to), Buffer.from([1, 1]), text(from), Buffer.from([is_report, 0, 0]), text(''), text(''),
      Buffer.from([0, 0, 0, 0, receipt.length]), receipt]);
  }

  /// Puts the parts of a long message together again.
  keep({ to, esm_class, coding, message }) {
    const said = (bytes) => (coding === 8 ? Buffer.from(bytes).swap16().toString('utf16le') : bytes.toString('latin1'));
    if (!(esm_class & udh)) return this.taken.push({ to, text: said(message), parts: 1, at: Date.now() });
    const [reference, total, part] = message.subarray(message[0] - 2, message[0] + 1), key = `${to}/${reference}`;
    const parts = this.parts.get(key) ?? [];
    parts[part] = said(message.subarray(message[0] + 1));
    this.parts.set(key, parts);
    if (Object.keys(parts).length < total) return undefined;
    this.parts.delete(key);
    return this.taken.push({ to, text: parts.join(''), parts: total, at: Date.now() });
  }

  of(to) { return this.taken.filter((one) => one.to === to); }

  async close() {
    for (const socket of this.sockets) socket.destroy();
    await new Promise((closed) => this.server.close(closed));
  }
}
