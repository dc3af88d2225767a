// Citizens who keep submitting while something is done to the portal's data; every receipt carries the instant it was given.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { account, applications, call, submit } from './clients.mjs';
import { History } from './history.mjs';

export class Crowd {
  static async gather(portal, people = 20) {
    const crowd = new Crowd();
    crowd.applications = await applications(portal);
    crowd.tokens = [];
    for (let at = 0; at < people; at += 10)
      crowd.tokens.push(...await Promise.all(crowd.applications.slice(at, at + 10).map(({ woman }, number) => account(portal, woman.mobile, at + number))));
    Object.assign(crowd, { next: 0, receipts: [], refusals: [], history: new History() });
    return crowd;
  }

  /// Everybody submits one couple's application after the other until `done`, as fast as answers come or `pace` ms apart, each with
  /// a start of its own; 503 is tried again.
  async submitUntil(portal, done, pace = 0) {
    await Promise.all(this.tokens.map(async (token, number) => {
      await pause(pace * number / this.tokens.length);
      while (!done() && this.next < this.applications.length) {
        const one = { token, key: randomUUID(), body: this.applications[this.next++] };
        for (let answer; answer?.status !== 201;) {
          answer = await this.history.record(one.key, () => submit(portal, one));
          if (answer?.status === 201) this.receipts.push({ ...one, at: Date.now(), receipt: answer.body });
          else {
            this.refusals.push(answer?.status);
            assert.ok(answer === undefined || answer.status === 503, JSON.stringify(answer?.body));
            if (done()) break;
            await pause(50);
          }
        }
        if (pace) await pause(pace);
      }
    }));
  }

  async assertKept(portal, { before = Infinity } = {}) {
    const owed = this.receipts.filter(({ at }) => at < before);
    for (const { token, receipt } of owed) {
      const kept = await call(portal, 'GET', `/api/v1/cases/${receipt.number}`, { token });
      assert.equal(kept.status, 200, `the receipt ${receipt.number} was given and is lost`);
      for (const fact of ['number', 'state', 'submitted_at']) assert.equal(kept.body[fact], receipt[fact], fact);
    }
    return owed.length;
  }
}
