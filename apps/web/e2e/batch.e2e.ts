import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { choose, drop, launch, openPage, type Watch } from './browser.ts';
import { brokenReport, faultyReport, lastYearReport, plainText, workbook } from './made-files.ts';

let browser: Browser;
let page: Page;
let watch: Watch;

beforeAll(async () => {
  browser = await launch();
  ({ page, watch } = await openPage(browser, inject('address')));
});
afterAll(async () => {
  await browser?.close();
});

const FOUR = /云溪县林业局自评表\.docx 等 4 个文件/;
const row = (name: string) => page.locator('tr', { hasText: name });

describe('files are dropped on the start page', () => {
  it('several at once, and each tells how far it is', async () => {
    await page.goto('/');
    await drop(page, '.picker-main', [await faultyReport(), await workbook(), plainText, brokenReport]);
    await page.waitForURL(/\/batches\//);
    await page.getByText(/正在核对，已完成|核对完成/).waitFor();
    await page.getByText('核对完成，共 4 个文件').waitFor();
  });

  it('the good ones come through with kind, counts and coverage', async () => {
    const cells = await row('云溪县林业局自评表.docx').locator('td').allInnerTexts();
    expect(cells.join('|')).toMatch(/云溪县林业局\|2024\|[1-9]\d*\|\d+\|\d+\|\d+\/\d+/);
    expect(await row(plainText.name).getByRole('link').count()).toBe(1);
  });

  it('the broken one tells why and what to do, and cannot be opened', async () => {
    const text = await row(brokenReport.name).innerText();
    expect(text).toContain('未能核对');
    expect(text).toMatch(/怎么办：\S+/);
    expect(await row(brokenReport.name).getByRole('link').count()).toBe(0);
  });

  it('the list can be narrowed and searched', async () => {
    await page.getByText('未能核对 1', { exact: true }).click();
    expect(await page.locator('tr.ant-table-row').count()).toBe(1);
    await page.getByText('全部 4', { exact: true }).click();
    await page.getByLabel('找文件、单位、文种').fill('小结');
    await row('云溪县林业局附表.xlsx').waitFor({ state: 'detached' });
    expect(await row(plainText.name).count()).toBe(1);
    await page.getByLabel('找文件、单位、文种').fill('');
  });

  it('the list can be sorted by errors', async () => {
    await page.getByRole('columnheader', { name: '错误' }).click();
    const first = page.locator('tr.ant-table-row').first();
    expect(Number(await first.locator('.count-error').innerText())).toBeGreaterThan(0);
  });

  it('the findings can be exported as a table that Excel and WPS open', async () => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByText('导出结果').click()]);
    expect(download.suggestedFilename()).toMatch(/^核对结果 .*\.csv$/);
  });
});

describe('the start page remembers', () => {
  it('the batch is among the recent ones and opens again', async () => {
    await page.goto('/');
    await page.getByRole('link', { name: FOUR }).click();
    await page.getByText('核对完成，共 4 个文件').waitFor();
  });

  it('a batch is removed only after asking', async () => {
    await page.getByRole('button', { name: /^移除/ }).click();
    await page.getByRole('button', { name: '保留' }).click();
    await page.locator('.ant-popconfirm:visible').waitFor({ state: 'detached' });
    await page.getByText('核对完成，共 4 个文件').waitFor();
    await page.getByRole('button', { name: /^移除/ }).first().click();
    await page.locator('.ant-popconfirm:visible').getByRole('button', { name: '移除' }).click();
    await page.waitForURL(/\/$/);
    await page.getByRole('link', { name: FOUR }).waitFor({ state: 'detached' });
  });

  it('an address of a removed batch says so and leads back', async () => {
    await page.goto('/batches/00000000-0000-4000-8000-000000000000');
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('link', { name: '回到首页', exact: true }).count()).toBe(1);
    watch.errors.length = 0;
  });
});

describe('last year’s files', () => {
  it('are gathered beside this year’s, then both are sent', async () => {
    await page.goto('/');
    await page.getByLabel('同时对照上年材料').check();
    await choose(page, 'input[name=files]', [plainText]);
    await drop(page, '.picker-last-year', [lastYearReport]);
    await page.getByText('上年材料（1）').waitFor();
    await page.getByRole('button', { name: '开始核对 1 个文件' }).click();
    await page.getByText('核对完成，共 2 个文件').waitFor();
    expect(await row(lastYearReport.name).innerText()).toContain('只用来对照');
  });
});

describe('when something is wrong', () => {
  it('a server that does not answer is told in plain words, and nothing is lost', async () => {
    await page.route('**/api/batches', (route) => route.abort());
    await page.goto('/');
    await drop(page, '.picker-main', [plainText]);
    await page.getByText('连不上实绩的服务').first().waitFor();
    await page.unroute('**/api/batches');
    watch.errors.length = 0;
  });
});

describe('a sample', () => {
  it('is audited at one press', async (context) => {
    await page.goto('/');
    await page.getByText('最近核对的').waitFor();
    const samples = (await (await page.request.get('/api/samples')).json()) as { samples: readonly unknown[] };
    if (samples.samples.length === 0) return context.skip('no samples are shipped yet');
    await page.locator('.sample').first().click();
    await page.getByText(/核对完成，共 \d+ 个文件/).waitFor();
    await page.locator('a.file-name').first().click();
    await page.locator('.finding').first().waitFor();
  });
});

it('nothing is asked of other machines, and no script failed', () => {
  expect(watch).toEqual({ errors: [], strangers: [] });
});

it('a browser as old as Chromium 80 is helped over what it lacks', async () => {
  const old = await openPage(browser, inject('address'));
  await old.page.addInitScript(() => {
    for (const name of ['at', 'toSorted', 'findLast']) Reflect.deleteProperty(Array.prototype, name);
    for (const name of ['at', 'replaceAll']) Reflect.deleteProperty(String.prototype, name);
    Reflect.deleteProperty(Object, 'hasOwn');
    Reflect.deleteProperty(globalThis, 'structuredClone');
  });
  await old.page.goto('/');
  await choose(old.page, 'input[name=files]', [plainText]);
  await old.page.getByText('核对完成，共 1 个文件').waitFor();
  await old.page.locator('a.file-name').click();
  await old.page.locator('.paper').waitFor();
  expect(old.watch.errors).toEqual([]);
});
