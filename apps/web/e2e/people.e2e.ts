import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { drop, launch, openPage, SAMPLE_PASSWORD, type Watch } from './browser.ts';

const OWN_PASSWORD = 'Lianhua-Chi-95';
const SCRIPTED =
  '青禾县某局2023年度部门整体支出绩效自评报告\n\n全年预算数200万元，执行数150万元，预算执行率80%。\n<img src=x onerror="window.stolen=1"><script>window.stolen=1</script>\n';

let browser: Browser;
let page: Page;
let watch: Watch;

beforeAll(async () => {
  browser = await launch();
  ({ page, watch } = await openPage(browser, inject('address')));
  await page.context().clearCookies();
});
afterAll(async () => {
  await browser?.close();
});

async function enter(login: string, password: string): Promise<void> {
  await page.context().clearCookies();
  await page.goto('/');
  await page.getByLabel('登录名').fill(login);
  await page.getByLabel('密码', { exact: true }).fill(password);
  await page.getByRole('button', { name: '登录', exact: true }).click();
}

/** The one-time password opens nothing but the way to the own one. */
async function setOwnPassword(once: string): Promise<void> {
  await enter('xinren', once);
  await page.getByRole('heading', { name: '请先设置自己的密码' }).waitFor();
  await page.getByLabel('现在的密码').fill(once);
  await page.getByLabel('新密码', { exact: true }).fill(OWN_PASSWORD);
  await page.getByLabel('再填一次新密码').fill(OWN_PASSWORD);
  await page.getByRole('button', { name: '改密码' }).click();
}

describe('signing in', () => {
  it('a wrong password is told, the right one opens the page that was asked for', async () => {
    await enter('shenhe', 'falsch');
    await page.getByText('登录名或密码不对').waitFor();
    await page.locator('.ant-btn-loading').waitFor({ state: 'detached' });
    watch.errors.length = 0;
    await page.getByLabel('密码', { exact: true }).fill(SAMPLE_PASSWORD);
    await page.getByRole('button', { name: '登录', exact: true }).click();
    await page.getByText('最近核对的').waitFor();
  });

  it('the account menu shows the own sessions and leads out', async () => {
    await page.getByRole('button', { name: '账号 示例审核' }).click();
    await page.getByText('我的登录').click();
    await page.getByText('就是这里').waitFor();
    await page.keyboard.press('Escape');
    await page.getByText('就是这里').waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: '账号 示例审核' }).click();
    await page.getByText('退出', { exact: true }).last().click();
    await page.getByRole('heading', { name: '登录', exact: true }).waitFor();
  });

  it('the fictional county is one press away', async () => {
    await page.goto('/');
    await page.getByRole('button', { name: '以领导身份进入' }).click();
    await page.getByRole('heading', { name: '全县的材料' }).waitFor();
    expect(await page.locator('input[name=files]').count()).toBe(0);
  });
});

describe('a newcomer', () => {
  it('enters as the sample reviewer, drops a file and sees what does not add up', async () => {
    await page.context().clearCookies();
    await page.goto('/');
    await page.getByRole('button', { name: '以审核人员身份进入' }).click();
    await page.locator('.picker-main').waitFor();
    await drop(page, '.picker-main', [{ name: '报告.txt', bytes: new TextEncoder().encode(SCRIPTED) }]);
    await page.getByText('核对完成，共 1 个文件').waitFor();
    await page.getByRole('link', { name: '报告.txt' }).click();
    await page.getByText('预算执行率写为80%').first().waitFor();
  });

  it('a script in the file is only words', async () => {
    await page.getByText('<img src=x onerror').first().waitFor();
    expect(await page.evaluate(() => 'stolen' in window)).toBe(false);
    expect(await page.locator('img[src="x"]').count()).toBe(0);
  });
});

describe('a new colleague', () => {
  let password = '';

  it('is made by the system administrator', async () => {
    await enter('xitong', SAMPLE_PASSWORD);
    await page.getByRole('heading', { name: '机构和用户' }).waitFor();
    await page.getByLabel('登录名').fill('xinren');
    await page.getByLabel('姓名').fill('示例新人');
    await page.getByRole('button', { name: '新建用户' }).click();
    password = await page.locator('.password-once').innerText();
    await page.getByRole('button', { name: '已经记下' }).click();
    await page.locator('tr', { hasText: 'xinren' }).getByText('还没有角色').waitFor();
  });

  it('is told why there is nothing to see before having a role', async () => {
    await setOwnPassword(password);
    await page.getByText('您还没有角色').waitFor();
  });

  it('gets a role from the security administrator', async () => {
    await enter('anquan', SAMPLE_PASSWORD);
    await page.getByLabel('示例新人的角色').click();
    await page.locator('.ant-select-item-option', { hasText: '领导' }).click();
    await page.locator('tr', { hasText: 'xinren' }).getByRole('button', { name: '保存' }).click();
    await page
      .locator('tr', { hasText: 'xinren' })
      .getByRole('button', { name: '保存' })
      .waitFor({ state: 'detached' });
  });

  it('works with it after signing in anew', async () => {
    await enter('xinren', OWN_PASSWORD);
    await page.getByRole('heading', { name: '全县的材料' }).waitFor();
  });
});

describe('the audit administrator', () => {
  it('sees what was done and that nothing was changed afterwards', async () => {
    await enter('shenji', SAMPLE_PASSWORD);
    await page.locator('tr', { hasText: '新建用户' }).getByText('xinren').waitFor();
    await page.getByRole('button', { name: '校验记录有没有被改过' }).click();
    await page.getByText(/条记录完整/).waitFor();
  });
});

it('nothing is asked of other machines, and no script failed', () => {
  expect(watch).toEqual({ errors: [], strangers: [] });
});
