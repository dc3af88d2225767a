// A real OpenID provider (npm oidc-provider) on loopback: people log in by a name that the test has given a person.
import { generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';

const { Provider } = createRequire(new URL('../journeys/', import.meta.url))('oidc-provider');

export class IdentityProvider {
  people = {};
  mode = 'up';

  static async start() {
    const made = new IdentityProvider();
    made.server = createServer((request, response) => {
      if (made.mode === 'hangs') return;
      if (made.mode === 'broken') { response.writeHead(503).end(); return; }
      made.handle(request, response);
    });
    await new Promise((ready) => { made.server.listen(0, '127.0.0.1', ready); });
    made.url = `http://127.0.0.1:${made.server.address().port}`;
    return made;
  }

  /// Knows one portal, by its address.
  know(redirectUri, clientId, clientSecret) {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const provider = new Provider(this.url, {
      clients: [{ client_id: clientId, client_secret: clientSecret, redirect_uris: [redirectUri] }],
      jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), kid: 'first', use: 'sig', alg: 'RS256' }] },
      claims: { openid: ['sub'], profile: ['name', 'id_number'] },
      pkce: { methods: ['S256'], required: () => true },
      cookies: { keys: ['a key of the test'] },
      findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, ...this.people[id] }) }),
    });
    this.handle = provider.callback();
  }

  async close() {
    this.server.closeAllConnections();
    await new Promise((closed) => { this.server.close(closed); });
  }
}
