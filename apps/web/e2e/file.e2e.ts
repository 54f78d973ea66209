import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { choose, isInView, launch, openPage, type Watch } from './browser.ts';
import { faultyReport, workbook } from './made-files.ts';

let browser: Browser;
let page: Page;
let watch: Watch;
const addresses = new Map<string, string>();

beforeAll(async () => {
  browser = await launch();
  ({ page, watch } = await openPage(browser, inject('address')));
  await page.goto('/');
  await choose(page, 'input[name=files]', [await faultyReport(), await workbook()]);
  await page.getByText('核对完成，共 2 个文件').waitFor();
  for (const link of await page.locator('a.file-name').all()) {
    addresses.set(await link.innerText(), (await link.getAttribute('href')) ?? '');
  }
});
afterAll(async () => {
  await browser?.close();
});

async function open(name: string): Promise<void> {
  await page.goto(addresses.get(name) ?? '');
  await page.locator('.panel').waitFor();
}

const selected = () => page.locator('.finding-selected').getAttribute('data-item');
const rate = () => page.locator('.finding', { hasText: '98.52%' }).first();

describe('a report is shown as it was laid out', () => {
  beforeEach(() => open('云溪县林业局自评表.docx'));

  it('with its headings', async () => {
    expect(await page.locator('.paper').getByRole('heading', { level: 2 }).first().innerText()).toContain('绩效自评表');
    expect(await page.locator('.paper').getByRole('heading', { name: '一、基本情况' }).count()).toBe(1);
  });

  it('with its tables, merged cells included', async () => {
    const merged = page.locator('td', { hasText: '年度预算资金（万元）' });
    expect(await merged.getAttribute('rowspan')).toBe('4');
  });
});

describe('findings and document lead to each other', () => {
  beforeEach(() => open('云溪县林业局自评表.docx'));

  it('a finding pressed opens its details and flashes its words', async () => {
    await rate().locator('.finding-head').click();
    await page.locator('.flash').first().waitFor();
    const body = await rate().locator('.finding-body').innerText();
    expect(body).toContain('96.52%');
    expect(body).toContain('怎么办');
    expect(await isInView(page, '.doc [data-finding]')).toBe(true);
  });

  it('the recomputation is open down to its figures, and each leads to its place', async () => {
    await rate().locator('.finding-head').click();
    await page.locator('.flash').first().waitFor({ state: 'detached' });
    await rate().locator('.tree-link', { hasText: '965.20' }).first().click();
    await page.locator('.flash').first().waitFor();
  });

  it('highlighted words pressed select their finding in the list', async () => {
    await page.locator('.doc [data-badge]', { hasText: '98.52%' }).first().click();
    await page.locator('.finding-selected .finding-body').waitFor();
    expect(await isInView(page, '.finding-selected .finding-head')).toBe(true);
    expect(page.url()).toMatch(/find=\d+/);
  });

  it('an address with a finding opens on it', async () => {
    await page.goto(`${addresses.get('云溪县林业局自评表.docx')}?find=1`);
    await page.locator('.finding-selected .finding-body').waitFor();
    await page.locator('.flash').first().waitFor();
  });
});

describe('the keyboard', () => {
  beforeEach(() => open('云溪县林业局自评表.docx'));

  it('walks with j and k, and with the arrows', async () => {
    await page.locator('.finding').first().waitFor();
    await page.keyboard.press('j');
    expect(await selected()).toBe('0');
    await page.keyboard.press('ArrowDown');
    expect(await selected()).toBe('1');
    await page.keyboard.press('k');
    expect(await selected()).toBe('0');
    await page.locator('.flash').first().waitFor();
  });

  it('opens with Enter and goes back with Esc', async () => {
    await page.locator('.finding').first().waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.locator('.finding-selected .finding-body').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.finding-body').waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');
    await page.locator('.finding-selected').waitFor({ state: 'detached' });
  });

  it('reaches highlighted words by Tab and opens their finding', async () => {
    await page.locator('.doc [data-badge]').first().focus();
    await page.keyboard.press('Enter');
    await page.locator('.finding-selected .finding-body').waitFor();
  });

  it('types in the search field without walking', async () => {
    await page.getByLabel('找问题里的字').fill('jk');
    expect(await page.locator('.finding-selected').count()).toBe(0);
    await page.getByText('没有符合条件的问题').waitFor();
    await page.getByRole('button', { name: '显示全部' }).click();
    await page.locator('.finding').first().waitFor();
  });
});

describe('findings can be filtered', () => {
  it('by severity', async () => {
    await open('云溪县林业局自评表.docx');
    const errors = await page.locator('.finding-error').count();
    expect(errors).toBeGreaterThan(0);
    await page.getByRole('button', { name: /^错误 \d+/ }).click();
    expect(await page.locator('.finding-error').count()).toBe(0);
  });
});

describe('every figure’s verdict', () => {
  beforeEach(async () => {
    await open('云溪县林业局自评表.docx');
    await page.getByText('看每个数', { exact: true }).click();
  });

  it('is shown on the figures and summed beside them', async () => {
    await page.locator('.verdicts .fig-consistent').first().waitFor();
    await page.locator('.verdicts .fig-inconsistent').first().waitFor();
    const legend = await page.locator('.verdict-legend').innerText();
    const total = [...legend.matchAll(/\d+/g)].reduce((sum, [count]) => sum + Number(count), 0);
    expect(await page.locator('.verdict-sum').innerText()).toContain(`找到 ${total} 个数`);
  });

  it('tells on hover why a figure was not checked', async () => {
    await page.locator('.verdicts .fig-notChecked').first().hover();
    expect(await page.getByRole('tooltip').innerText()).toMatch(/没核对：\S+/);
  });

  it('lists the unchecked figures by reason, and each leads to its place', async () => {
    await page.locator('.reason summary').first().click();
    await page.locator('.unchecked').first().click();
    await page.locator('.flash').first().waitFor();
  });

  it('can be switched off again', async () => {
    await page.getByText('看每个数', { exact: true }).click();
    await page.locator('.verdicts').waitFor({ state: 'detached' });
    await page.locator('.finding').first().waitFor();
  });
});

describe('a workbook is shown by sheets', () => {
  beforeEach(() => open('云溪县林业局附表.xlsx'));

  it('with the letters and numbers of its cells', async () => {
    const sheet = page.getByRole('table', { name: '收支情况' });
    expect(await sheet.locator('thead th').allInnerTexts()).toEqual(['', 'A', 'B', 'C']);
    expect(await sheet.locator('tbody th').first().innerText()).toBe('1');
  });

  it('and a tab leads to each sheet', async () => {
    await page.getByRole('navigation', { name: '工作表' }).getByRole('button', { name: '专项明细' }).click();
    expect(await isInView(page, 'td:has-text("防火物资")')).toBe(true);
  });
});

describe('on paper', () => {
  it('all findings come in full, then the whole document', async () => {
    await open('云溪县林业局自评表.docx');
    const count = await page.locator('.finding').count();
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    expect(await page.locator('.printed ol > li').count()).toBe(count);
    expect(await page.locator('.panel').isVisible()).toBe(false);
    expect(await page.locator('.chunk-waiting').count()).toBe(0);
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    await page.emulateMedia({ media: 'screen' });
  });
});

describe('at 200 % zoom', () => {
  it('nothing is cut off at the side', async () => {
    await page.setViewportSize({ width: 683, height: 384 });
    for (const address of ['/', addresses.get('云溪县林业局自评表.docx') ?? '']) {
      await page.goto(address);
      await page.locator('.page-header').waitFor();
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBeLessThanOrEqual(683);
    }
    await page.setViewportSize({ width: 1366, height: 768 });
  });
});

it('nothing is asked of other machines, and no script failed', () => {
  expect(watch).toEqual({ errors: [], strangers: [] });
});
