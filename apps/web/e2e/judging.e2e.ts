import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { choose, drop, launch, openPage, signIn, type Watch } from './browser.ts';
import type { MadeFile } from './made-files.ts';

const FAULTY = [
  '云溪县水利局2024年度部门整体支出绩效自评报告',
  '一、预算执行',
  '全年预算数200万元，执行数150万元，预算执行率80%。',
  '二、完成情况',
  '计划清淤40处，实际清淤36处，完成率95%。',
  '计划巡查50次，实际巡查45次，完成率60%。',
].join('\n\n');
const CORRECTED = FAULTY.replace('预算执行率80%', '预算执行率75%').replace(
  '二、完成情况',
  '计划维修20座，实际维修15座，完成率70%。\n\n二、完成情况',
);
const made = (name: string, text: string): MadeFile => ({ name, bytes: new TextEncoder().encode(text) });

let browser: Browser;
let page: Page;
let watch: Watch;

beforeAll(async () => {
  browser = await launch();
  ({ page, watch } = await openPage(browser, inject('address')));
  await page.goto('/');
  await drop(page, '.picker-main', [made('水利局自评.txt', FAULTY), made('水利局附件.txt', '云溪县水利局附件\n')]);
  await page.getByText('核对完成，共 2 个文件').waitFor();
  await page.locator('a.file-name', { hasText: '水利局自评' }).click();
  await page.getByText('已判 0/3').waitFor();
});
afterAll(async () => {
  await browser?.close();
});

const item = (number: number) => page.locator('.finding').nth(number);
const tick = (number: number) => item(number).locator('input[type=checkbox]').check();
const bar = (name: string) => page.getByRole('group', { name: '审核结论', exact: true }).getByRole('button', { name });

describe('a reviewer judges', () => {
  it('several findings at once, and takes that back', async () => {
    await tick(0);
    await tick(1);
    await page.getByText('已勾选 2 条').waitFor();
    await bar('采纳').first().click();
    await page.getByText('已判 2/3，错误采纳 2/3').waitFor();
    await bar('撤销 2 条').click();
    await page.getByText('已判 0/3').waitFor();
    await item(0).locator('.finding-head').click();
    await page.getByText('撤销，改回').waitFor();
  });

  it('with a reason when a finding is rejected', async () => {
    await bar('不采纳…').click();
    const dialog = page.getByRole('dialog');
    expect(await dialog.getByRole('button', { name: '不采纳' }).isDisabled()).toBe(true);
    await dialog.getByRole('button', { name: '属于四舍五入' }).click();
    await dialog.getByRole('button', { name: '不采纳' }).click();
    await page.getByText('已判 1/3').waitFor();
    await item(0).locator('.tag', { hasText: '不采纳' }).waitFor();
  });

  it('by keys, but never while typing', async () => {
    await item(1).locator('.finding-head').click();
    await page.getByLabel('找问题里的字').fill('1');
    await page.getByLabel('找问题里的字').press('1');
    expect(await page.getByText('已判 1/3').count()).toBe(1);
    await page.getByLabel('找问题里的字').fill('');
    await item(1).locator('.finding-head').focus();
    await page.keyboard.press('1');
    await page.getByText('已判 2/3，错误采纳 1/3').waitFor();
  });

  it('what is left, found by the filter', async () => {
    await page.getByRole('button', { name: '未判 1' }).click();
    expect(await page.locator('.finding').count()).toBe(1);
    await page.getByText('全选 1 条').click();
    await bar('待核实').click();
    await page.getByText('没有符合条件的问题').waitFor();
    await page.getByRole('button', { name: '显示全部' }).click();
    await page.getByText('已判 3/3').waitFor();
  });

  it('and sees how far it is in the list', async () => {
    await page.getByText('‹ 返回列表').click();
    await page.getByText('错误采纳 1/3').waitFor();
    await page.locator('a.file-name', { hasText: '水利局自评' }).click();
    await page.getByText('已判 3/3').waitFor();
  });
});

it('what is sent leaves out what was rejected and says so', async () => {
  await page.getByRole('button', { name: '下载 ▾' }).click();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByText('下载问题清单 Excel').click()]);
  const parts = unzipSync(await readFile(await download.path()));
  const words = strFromU8(parts['xl/sharedStrings.xml'] ?? new Uint8Array());
  expect(words).toContain('待核实');
  expect(words).toContain('另有1条经审核不采纳，没有列入。');
});

describe('a corrected file', () => {
  it('shows what was put right, what is still there and what is new', async () => {
    await choose(page, 'input[name=correction]', [made('水利局自评（更正）.txt', CORRECTED)]);
    await page.getByText('与上一版比：已改正 1 条，仍存在 2 条，新出现 1 条').waitFor();
    await page.getByText('已判 2/3').waitFor();
    expect(await page.locator('.tag-new').count()).toBe(1);
    await page.locator('.changes summary').click();
    await page.locator('.changes li', { hasText: '80%' }).waitFor();
  });

  it('leaves the old version to be read, not judged', async () => {
    await page.getByRole('link', { name: '第 1 版' }).click();
    await page.getByText('这是第 1 版，只供查看。').waitFor();
    expect(await page.locator('.judgement-bar').count()).toBe(0);
    await page.getByText('打开最新的第 2 版').click();
    await page.getByText('新出现 1 条').waitFor();
  });
});

describe('a check that nobody believes', () => {
  it('is muted for a while, counted, shown on demand and heard again', async () => {
    await item(0).locator('.finding-head').click();
    await page.getByRole('button', { name: /^静音这一类/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: '口径不同，数是对的' }).click();
    await dialog.getByRole('button', { name: '静音' }).click();
    await page.getByText('另有 3 条已静音').waitFor();
    expect(await page.locator('.finding').count()).toBe(0);
    await page.getByText('这份文件的 3 条问题都已静音').waitFor();
    await page.getByRole('button', { name: '显示', exact: true }).click();
    await item(0).locator('.finding-head').click();
    await page.getByRole('button', { name: '取消静音' }).click();
    await page.getByText('另有 3 条已静音').waitFor({ state: 'detached' });
    expect(await page.locator('.finding').count()).toBe(3);
  });
});

it('a leader reads the verdicts and cannot change them', async () => {
  await page.context().clearCookies();
  await signIn(page, 'lingdao');
  await page.reload();
  await page.getByText('已判 2/3').waitFor();
  expect(await page.locator('.finding-tick, .judgement-bar').count()).toBe(0);
  expect(await page.getByText('上传更正件').count()).toBe(0);
});

it('nothing is asked of other machines, and no script failed', () => {
  expect(watch).toEqual({ errors: [], strangers: [] });
});
