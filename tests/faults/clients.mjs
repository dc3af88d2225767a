// Citizens by the hundred, through the API: the demo city's married couples, each with a whole application.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';

const codes_from_one_address = 25;

const rowsOf = (folder, name) => {
  const [head, ...lines] = readFileSync(join(folder, `${name}.csv`), 'utf8').trim().split('\n').map((line) => line.split(','));
  return lines.map((cells) => Object.fromEntries(head.map((key, at) => [key, cells[at]])));
};

/// Applications of the demo city's married couples, as many as there are; a minute ago they read the promise.
export async function applications(portal) {
  const service = await call(portal, 'GET', '/api/v1/services/maternity-service-certificate');
  const promise = { text_version: service.body.promise?.text_version ?? service.body.version?.promise?.text_version, accepted_at: new Date(Date.now() - 60_000).toISOString() };
  const folder = join(portal.folder, 'registers');
  const { code, stdout } = await portal.command('demo', 'registers', folder);
  assert.equal(code, 0, stdout);
  const people = new Map(rowsOf(folder, 'households').map((person) => [person.id_number, person]));
  const mobiles = new Map(rowsOf(folder, 'mobiles').map(({ id_number, mobile }) => [id_number, mobile]));
  const declare = (id, { registered_on, certificate_number }) => ({
    name: people.get(id).name, id_number: id, ethnicity: people.get(id).ethnicity, marital_status: 'first_marriage', marital_event_on: registered_on,
    marriage_certificate_number: certificate_number, household_division: people.get(id).household_division,
    residence_division: people.get(id).household_division, mobile: mobiles.get(id),
  });
  const whole = (id) => people.get(id)?.household_division.startsWith('50') && id.length === 18 && mobiles.has(id) && !/[?□〇*]/.test(people.get(id).name);
  const seen = new Set();                       // one of them is on record as married twice
  const isNew = (...ids) => ids.every((id) => !seen.has(id)) && ids.forEach((id) => seen.add(id)) === undefined;
  return rowsOf(folder, 'marriages')
    .filter(({ status, wife_id, husband_id }) => status === 'married' && whole(wife_id) && whole(husband_id) && isNew(wife_id, husband_id))
    .map((marriage) => {
      const woman = declare(marriage.wife_id, marriage), man = declare(marriage.husband_id, marriage);
      return { service: 'maternity-service-certificate', promise, woman, man, children: [],
        application: { state: 'pregnant', pregnancy_weeks: 12, child_ordinal: 1, office: `${woman.household_division.slice(0, 9)}000` } };
    });
}

/// One call of the API; the answer, or nothing where the connection broke before it had come whole.
export function call(portal, method, path, { body, form, token, headers = {}, from = '127.0.0.1' } = {}) {
  return new Promise((answered) => {
    const asked = request({ host: '127.0.0.1', port: portal.port, method, path, localAddress: from, agent: false,
      headers: { ...headers, ...(body && { 'content-type': 'application/json' }),
        ...(form && { 'content-type': 'application/x-www-form-urlencoded' }), ...(token && { authorization: `Bearer ${token}` }) } }, (answer) => {
      const parts = [];
      answer.on('data', (part) => parts.push(part));
      answer.on('error', () => answered(undefined));
      answer.on('close', () => {
        if (!answer.complete) return answered(undefined);
        const bytes = Buffer.concat(parts);
        const json = /json/.test(answer.headers['content-type'] ?? '');
        answered({ status: answer.statusCode, headers: answer.headers, body: json ? JSON.parse(bytes) : bytes });
      });
    });
    asked.on('error', () => answered(undefined));
    asked.end(form ?? (body && JSON.stringify(body)));
  });
}

/// An account for a mobile; asked for from several loopback addresses, since one may have only so many codes an hour.
export async function account(portal, mobile, number) {
  const from = `127.0.0.${2 + Math.floor(number / codes_from_one_address)}`;
  const sent = await call(portal, 'POST', '/api/v1/codes', { body: { mobile }, from });
  assert.equal(sent.status, 202, JSON.stringify(sent.body));
  const opened = await call(portal, 'POST', '/api/v1/sessions', { body: { code_id: sent.body.code_id, code: await portal.code(mobile) }, from });
  assert.equal(opened.status, 201, JSON.stringify(opened.body));
  return opened.body.token;
}

export const submit = (portal, { token, key, body }) => call(portal, 'POST', '/api/v1/applications', { token, body, headers: { 'idempotency-key': key } });

/// Questions whose every answer is a fault, on either database.
export const halves = {
  'every case is whole': `SELECT c.number AS fault FROM cases c WHERE
      (SELECT count(*) FROM case_parties p WHERE p.case_id = c.id) <> 2
      OR (SELECT count(*) FROM events e WHERE e.subject_id = c.id) < 3
      OR (SELECT count(*) FROM idempotency i WHERE i.receipt = c.id) <> 1
      OR (SELECT count(*) FROM outbox o WHERE o.case_id = c.id) = 0
      OR (SELECT count(*) FROM certificates k JOIN certificate_papers t ON t.certificate_id = k.id WHERE k.case_id = c.id) <> CASE WHEN c.state = 'issued' THEN 1 ELSE 0 END`,
  'every receipt has its case': 'SELECT key AS fault FROM idempotency WHERE receipt NOT IN (SELECT id FROM cases)',
};

/// The same of an SQLite file.
export const soundness = {
  'the database is sound': "SELECT integrity_check AS fault FROM pragma_integrity_check WHERE integrity_check <> 'ok'",
  'no row points nowhere': 'SELECT "table" AS fault FROM pragma_foreign_key_check',
};
