// A browser without scripts, as far as logging in needs one: keeps cookies, follows redirects, sends the page's own form.
import assert from 'node:assert/strict';
import { call } from '../faults/clients.mjs';

export class FormClient {
  cookies = new Map();

  constructor(portal) {
    this.portal = portal;
  }

  get cookie() {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  async go(path, form) {
    const body = form && new URLSearchParams(form).toString();
    const answer = await call(this.portal, form ? 'POST' : 'GET', path, { form: body, headers: { cookie: this.cookie, ...(form && { origin: this.portal.url }) } });
    for (const line of answer.headers['set-cookie'] ?? []) {
      const [, name, value] = line.match(/^([^=]+)=([^;]*)/);
      this.cookies.set(name, value);
    }
    if (answer.status === 303) return this.go(answer.headers.location);
    this.page = answer.body.toString();
    assert.equal(answer.status, 200, this.page);
    this.path = path;
    return this.page;
  }

  /// The form in the page's middle, with what it hides and these.
  async send(fields) {
    const [, attributes, form] = this.page.slice(this.page.indexOf('<main')).match(/<form(?![^>]*role="search")([^>]*)>(.*?)<\/form>/s);
    const hidden = [...form.matchAll(/<input[^>]*type="hidden"[^>]*>/g)].map(([tag]) => [tag.match(/name="(.*?)"/)[1], tag.match(/value="(.*?)"/)?.[1] ?? '']);
    return this.go(attributes.match(/action="(.*?)"/)?.[1] ?? this.path, { ...Object.fromEntries(hidden), ...fields });
  }
}
