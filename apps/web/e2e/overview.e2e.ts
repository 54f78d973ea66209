import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync, zipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { choose, launch, openPage } from './browser.ts';
import { faultyReport, workbook } from './made-files.ts';

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launch();
  ({ page } = await openPage(browser, inject('address')));
  const [report, sheet] = [await faultyReport(), await workbook()];
  const packed = zipSync({ [`林业局/${report.name}`]: report.bytes, [`另局/${sheet.name}`]: sheet.bytes });
  await page.goto('/');
  await choose(page, 'input[name=files]', [{ name: '全县材料.zip', bytes: packed }]);
  await page.getByText('核对完成，共 2 个文件').waitFor();
});
afterAll(async () => {
  await browser?.close();
});

describe('a zipped batch seen as units', () => {
  it('names the problems that units share, and who has which', async () => {
    await page.getByRole('button', { name: '共性问题' }).click();
    await page.getByRole('heading', { name: '最常见的问题' }).waitFor();
    expect(await page.getByRole('rowheader', { name: /云溪县林业局/ }).count()).toBe(1);
    expect(await page.locator('.problem-bars li').count()).toBeGreaterThan(0);
  });

  it('finds a unit, and says when there is none', async () => {
    await page.getByLabel('找单位').fill('没有这个单位');
    await page.getByText('没有符合条件的单位').waitFor();
    await page.getByLabel('找单位').fill('林业');
    expect(await page.locator('.matrix tbody tr').count()).toBe(1);
  });

  it('gives the draft of a bulletin', async () => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '通报草稿 Word' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('绩效材料核对情况通报（草稿）.docx');
    const parts = unzipSync(await readFile(await download.path()));
    expect(strFromU8(parts['word/document.xml'] ?? new Uint8Array())).toContain('云溪县林业局');
  });
});
