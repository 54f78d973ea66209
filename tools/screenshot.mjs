// `node tools/run.mjs tools/screenshot.mjs`: take the picture of the README anew, of the real product and a fictional report.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { startServer } from '../apps/server/dist/index.js';
import { ROOT } from './bootstrap/run.mjs';

const REPORT = '21_health_project.docx';
const OUT = join(ROOT, 'docs/images/file.png');

async function signedIn(url) {
  const body = JSON.stringify({ login: 'shenhe', password: 'Qinghe-Shili-26' });
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(`${url}/api/session`, { method: 'POST', headers, body });
  const { csrf } = await answer.json();
  return { cookie: answer.headers.getSetCookie()[0].split(';')[0], 'x-csrf-token': csrf };
}

async function uploaded(url, headers) {
  const form = new FormData();
  form.append(
    'files',
    new Blob([readFileSync(join(ROOT, 'gold/documents', REPORT))]),
    '望溪县卫生健康局2024年项目自评表.docx',
  );
  const { id } = await (await fetch(`${url}/api/batches`, { method: 'POST', headers, body: form })).json();
  // The stream of events ends when the batch has.
  await (await fetch(`${url}/api/batches/${id}/events`, { headers })).text();
  const { files } = await (await fetch(`${url}/api/batches/${id}`, { headers })).json();
  return files[0].id;
}

async function picture(url, headers, file) {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  });
  const page = await browser.newPage({
    viewport: { width: 1366, height: 768 },
    locale: 'zh-CN',
    deviceScaleFactor: 1.25,
  });
  await page.setExtraHTTPHeaders({ cookie: headers.cookie });
  await page.goto(`${url}/files/${file}?find=2`);
  await page.waitForLoadState('networkidle');
  await page.screenshot({ path: OUT, animations: 'disabled' });
  await browser.close();
}

const dataFolder = mkdtempSync(join(tmpdir(), 'shiji-picture-'));
const server = await startServer({
  host: '127.0.0.1',
  port: 0,
  dataFolder,
  databaseUrl: undefined,
  allowedHosts: [],
  trustedProxies: [],
});
const headers = await signedIn(server.url);
await picture(server.url, headers, await uploaded(server.url, headers));
await server.close();
rmSync(dataFolder, { recursive: true, force: true });
process.stdout.write(`${OUT}\n`);
process.exit(0);
