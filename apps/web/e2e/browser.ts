import { type Browser, chromium, type Page } from 'playwright-core';
import type { MadeFile } from './made-files.ts';

const ARGUMENTS = ['--no-sandbox', '--disable-gpu', '--disable-background-networking'];

/** The system’s Chromium, or the one that CHROMIUM names. */
export function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args: ARGUMENTS });
}

/** What a page did that it should not have: errors of its scripts and requests to other machines. */
export interface Watch {
  readonly errors: string[];
  readonly strangers: string[];
}

/** The fictional county’s password, as the server prints it. */
export const SAMPLE_PASSWORD = 'Qinghe-Shili-26';

/** Signs the page in as somebody of the fictional county. */
export async function signIn(page: Page, login: string): Promise<void> {
  const answer = await page.request.post('/api/session', { data: { login, password: SAMPLE_PASSWORD } });
  if (!answer.ok()) throw new Error(`sign-in answered ${answer.status()}`);
}

/** A page as an office computer shows it, signed in as a reviewer and watched. */
export async function openPage(browser: Browser, address: string): Promise<{ page: Page; watch: Watch }> {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN', baseURL: address });
  const watch: Watch = { errors: [], strangers: [] };
  await signIn(page, 'shenhe');
  page.on('pageerror', (error) => watch.errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && watch.errors.push(message.text()));
  page.on('request', (request) => {
    if (!/^(?:data|blob):/.test(request.url()) && !request.url().startsWith(address))
      watch.strangers.push(request.url());
  });
  return { page, watch };
}

/** Drop files on an element, as from the desktop. */
export async function drop(page: Page, selector: string, files: readonly MadeFile[]): Promise<void> {
  const sent = files.map(({ name, bytes }) => ({ name, base64: Buffer.from(bytes).toString('base64') }));
  const dataTransfer = await page.evaluateHandle((list) => {
    const transfer = new DataTransfer();
    for (const { name, base64 } of list) {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      transfer.items.add(new File([bytes], name));
    }
    return transfer;
  }, sent);
  await page.dispatchEvent(selector, 'drop', { dataTransfer });
}

/** Choose files through the input, as by clicking. */
export async function choose(page: Page, input: string, files: readonly MadeFile[]): Promise<void> {
  const payload = files.map(({ name, bytes }) => ({
    name,
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(bytes),
  }));
  await page.setInputFiles(input, payload);
}

/** Whether the element stands inside the visible part of the document. */
export function isInView(page: Page, selector: string): Promise<boolean> {
  return page
    .locator(selector)
    .first()
    .evaluate((element) => {
      const rect = element.getBoundingClientRect();
      const view = element.closest('.doc-scroller, .finding-list')?.getBoundingClientRect();
      return view !== undefined && rect.top >= view.top - 1 && rect.bottom <= view.bottom + 1;
    });
}
