// The code on a certificate is an address whose fragment, "#v1.PAYLOAD.SIGNATURE", never leaves the browser: PAYLOAD is
// base64url of "number|issued_on|woman|man|ordinal", SIGNATURE is ES256 (r‖s, base64url) over the characters "v1.PAYLOAD".
// It proves what was issued even without a connection; whether it was revoked since, only the server knows.

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const plain = atob(base64.replace(/-/g, '+').replace(/_/g, '/'));
  return Uint8Array.from(plain, (c) => c.charCodeAt(0));
}

async function isGenuine(signed: string, signature: string, spki: string): Promise<boolean> {
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256' };
  const key = await crypto.subtle.importKey('spki', bytesOf(spki), algorithm, false, ['verify']);
  return crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, key, bytesOf(signature), new TextEncoder().encode(signed));
}

function unhide(root: ParentNode, selector: string): void {
  const element = root.querySelector<HTMLElement>(selector);
  if (element) element.hidden = false;
}

function showFacts(panel: HTMLElement, payload: string): void {
  const [number, issuedOn, woman, man, ordinal] = new TextDecoder().decode(bytesOf(payload)).split('|');
  const facts: Record<string, string> = { number, issued_on: issuedOn, holders: `${woman}、${man}`, ordinal };
  for (const place of panel.querySelectorAll<HTMLElement>('[data-fact]'))
    place.textContent = facts[place.dataset.fact ?? ''] ?? '';
  unhide(panel, '[data-verify-facts]');
}

function offerRevocationCheck(panel: HTMLElement, fragment: string): void {
  const form = panel.querySelector<HTMLFormElement>('[data-verify-ask]');
  if (!form) return;
  (form.elements.namedItem('qr') as HTMLInputElement).value = fragment;
  form.hidden = false;
}

export async function verifyFragment(): Promise<void> {
  const panel = document.querySelector<HTMLElement>('[data-verify]');
  if (panel) addEventListener('hashchange', () => location.reload());
  const fragment = location.hash.slice(1);
  const [version, payload, signature] = fragment.split('.');
  if (!panel || version !== 'v1' || !payload || !signature) return;
  panel.hidden = false;
  try {
    if (!(await isGenuine(`${version}.${payload}`, signature, panel.dataset.key ?? ''))) throw new Error('another signature');
    unhide(panel, '[data-verify-good]');
    showFacts(panel, payload);
    offerRevocationCheck(panel, fragment);
  } catch {
    unhide(panel, '[data-verify-bad]');
  }
}
