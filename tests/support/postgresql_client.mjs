// Asking PostgreSQL through its own psql. Whoever extends this says with url(database) where it answers.
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

export const programs = '/usr/lib/postgresql/15/bin';
export const run = promisify(execFile);

export class PostgresqlClient {
  async psql(text, { database, settings = '' } = {}) {
    const { stdout } = await run(join(programs, 'psql'), ['-X', '-q', '-A', '-t', '-v', 'ON_ERROR_STOP=1', '-d', this.url(database), '-c', text],
      { env: { ...process.env, PGOPTIONS: `-c search_path=ledger,registers ${settings}` }, maxBuffer: 64 * 1024 * 1024 });
    return stdout.trim();
  }

  /// The rows of a question, as objects.
  async rows(text, options) {
    return JSON.parse(await this.psql(`SELECT COALESCE(json_agg(answer), '[]') FROM (${text}) AS answer`, options));
  }
}
