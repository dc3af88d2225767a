// Certificates as strangers meet them: a file to keep, a file to doubt, a code to photograph.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const jsqr = readFileSync(new URL('node_modules/jsqr/dist/jsQR.js', import.meta.url), 'utf8');

/// Saves what the link on the page downloads.
export async function download(visitor, portal, name) {
  const [file] = await Promise.all([visitor.page.waitForEvent('download'), visitor.page.locator('a[href$="/certificate.pdf"]').first().click()]);
  const path = join(portal.folder, `${name}.pdf`);
  await file.saveAs(path);
  return path;
}

/// Genuine to poppler and to ourselves; the names stand in it as text.
export async function assertGenuine(portal, path, names) {
  const { stdout: signature } = await run('pdfsig', ['-nocert', path], { env: { ...process.env, HOME: portal.folder } });
  assert.match(signature, /Signature Validation: Signature is Valid/);
  assert.match(signature, /Total document signed/);
  const verified = await portal.command('certificate', 'verify', path, '--authority', `${portal.data}.keys/authority/root.pem`);
  assert.equal(verified.code, 0, verified.stdout);
  const { stdout: text } = await run('pdftotext', ['-layout', path, '-']);
  for (const name of names) assert.ok(text.normalize('NFC').includes(name), `the certificate does not say ${name}`);
}

/// A copy with one bit of one byte turned over, where it shows nowhere.
export function flipped(path) {
  const bytes = readFileSync(path);
  bytes[Math.floor(bytes.length / 3)] ^= 1;
  const copy = path.replace('.pdf', '-flipped.pdf');
  writeFileSync(copy, bytes);
  return copy;
}

/// What a camera reads off the printed page.
export async function photograph(browser, path) {
  await run('pdftoppm', ['-r', '150', '-png', '-singlefile', path, path.replace('.pdf', '')]);
  const picture = `data:image/png;base64,${readFileSync(path.replace('.pdf', '.png')).toString('base64')}`;
  const { context, page } = await browser.visitor();
  await page.addScriptTag({ content: jsqr });
  const read = await page.evaluate(async (src) => {
    const image = new Image();
    image.src = src;
    await image.decode();
    const canvas = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height });
    const pen = canvas.getContext('2d');
    pen.drawImage(image, 0, 0);
    const { data, width, height } = pen.getImageData(0, 0, image.width, image.height);
    return globalThis.jsQR(data, width, height)?.data;
  }, picture);
  await context.close();
  return read;
}
