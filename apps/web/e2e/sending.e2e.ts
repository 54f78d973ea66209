import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { choose, launch, openPage } from './browser.ts';
import { faultyReport, workbook } from './made-files.ts';

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launch();
  ({ page } = await openPage(browser, inject('address')));
  await page.goto('/');
  await choose(page, 'input[name=files]', [await faultyReport(), await workbook()]);
  await page.getByText('核对完成，共 2 个文件').waitFor();
});
afterAll(async () => {
  await browser?.close();
});

async function openMenu(extension: string): Promise<void> {
  await page.goto('/');
  await page.locator('a[href*="/batches/"]').first().click();
  await page.locator('a.file-name', { hasText: extension }).click();
  await page.getByRole('button', { name: '下载 ▾' }).click();
}

async function downloaded(item: string) {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByText(item).click()]);
  return { name: download.suggestedFilename(), parts: unzipSync(await readFile(await download.path())) };
}

const xml = (parts: Record<string, Uint8Array>, name: string) => strFromU8(parts[name] ?? new Uint8Array());

describe('what goes to the unit is downloaded from the page of the file', () => {
  it('the Word file with its findings as comments', async () => {
    await openMenu('.docx');
    const { name, parts } = await downloaded('下载批注版 Word');
    expect(name).toBe('云溪县林业局自评表（批注版）.docx');
    expect(xml(parts, 'word/comments.xml')).toContain('【错误 ');
  });

  it('the list of findings', async () => {
    await openMenu('.docx');
    const { name, parts } = await downloaded('下载问题清单 Excel');
    expect(name).toBe('问题清单 云溪县林业局自评表.xlsx');
    expect(xml(parts, 'xl/sharedStrings.xml')).toContain('98.52%');
  });

  it('the review opinion', async () => {
    await openMenu('.docx');
    const { name, parts } = await downloaded('下载复核意见书');
    expect(name).toBe('复核意见书 云溪县林业局2024年度.docx');
    expect(xml(parts, 'word/document.xml')).toContain('98.52%');
  });

  it('no comments for a file that is no Word file', async () => {
    await openMenu('.xlsx');
    const item = page.getByRole('menuitem', { name: '批注版 Word（原件是 .docx 才有）' });
    expect(await item.getAttribute('aria-disabled')).toBe('true');
  });
});
