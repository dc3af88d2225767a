// Officers at their desks: the log-in with password and authenticator. The authenticator here is our own sum over the secret that
// the enrolment page shows, so that what the portal expects is what RFC 6238 says.
import { createHmac } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';

export const ownPassword = (account) => `walk-${account}-bridge`;
export const stepNow = () => Math.floor(Date.now() / 30_000);

function fromBase32(text) {
  const bits = [...text.replace(/\s/g, '')].map((c) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(c).toString(2).padStart(5, '0')).join('');
  return Buffer.from(bits.match(/.{8}/g).map((byte) => parseInt(byte, 2)));
}

export function digitsAt(secret, step) {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', fromBase32(secret)).update(counter).digest();
  return String((mac.readUInt32BE(mac[19] & 15) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

/// The demo's first password of an account, from the page that shows it.
export async function firstPassword(portal, account) {
  const page = await (await fetch(`${portal.url}/demo/officers`)).text();
  const row = page.match(new RegExp(`<tr data-account="${account.replace('.', '\\.')}">.*?</tr>`, 's'))[0];
  return row.match(/<code[^>]*>(.*?)<\/code>/)?.[1];
}

/// The officers of one portal, and what each carries: a password of their own, an authenticator.
export class Officers {
  #carried = new Map();

  constructor(portal) {
    this.portal = portal;
  }

  /// Six digits that were not used yet: of the next half minute where this one's are used up (the portal lets clocks differ by one).
  async digits(account) {
    const carried = this.#carried.get(account);
    while (carried.used > stepNow()) await pause(500);
    carried.used = Math.max(stepNow(), carried.used + 1);
    return digitsAt(carried.secret, carried.used);
  }

  async #send({ page }) {
    await Promise.all([page.waitForEvent('framenavigated'), page.click('main form:not([role=search]) button[type=submit] >> nth=0')]);
  }

  /// Through the log-in to the page asked for; the first time with a new password and enrolment. `look` sees each screen.
  async logIn(visitor, account, { first, next = '/staff', look = async () => {} } = {}) {
    const { page } = visitor;
    await page.goto(`${this.portal.url}/staff/login?next=${encodeURIComponent(next)}`);
    await look('staff-login');
    const known = this.#carried.has(account);
    await page.fill('[name="staff.account"]', account);
    await page.fill('[name="staff.password"]', known ? ownPassword(account) : first ?? (await firstPassword(this.portal, account)));
    await this.#send(visitor);
    if (!known) {
      await look('staff-password');
      await page.fill('[name="staff.password"]', ownPassword(account));
      await this.#send(visitor);
      this.#carried.set(account, { secret: await page.textContent('.kb-secret'), used: 0 });
      await look('staff-enrol');
    } else {
      await look('staff-code');
    }
    await page.fill('[name="staff.code"]', await this.digits(account));
    await this.#send(visitor);
    if (!known) {
      await look('staff-recovery');
      this.recovery = await page.locator('.kb-codes li').allTextContents();
      await Promise.all([page.waitForEvent('framenavigated'), page.click('main .kb-actions a')]);
    }
  }
}
