import { EXIT } from './audit/exit-code.ts';
import type { Terminal } from './terminal.ts';

interface Shown {
  readonly login: string;
  readonly name: string;
  readonly password: string;
}

function table(made: readonly Shown[]): string {
  const lines = made.map(({ login, name, password }) => `  ${name}  登录名 ${login}  一次性密码 ${password}`);
  return [...lines, '一次性密码只显示这一次，第一次登录时要换成自己的密码。'].join('\n');
}

async function renew(login: string, terminal: Terminal): Promise<number> {
  const { readSettings, renewAdministrator } = await import('@shiji/server');
  const renewed = await renewAdministrator(readSettings({ ...terminal.env }), login);
  if (!renewed) {
    terminal.err.write(`没有叫“${login}”的管理员。\n其他用户的密码由系统管理员在网页上重置。\n`);
    return EXIT.unreadable;
  }
  terminal.out.write(`${table([renewed])}\n`);
  return EXIT.ok;
}

async function makeFirst(terminal: Terminal): Promise<number> {
  const { makeAdministrators, readSettings } = await import('@shiji/server');
  const { made, present } = await makeAdministrators(readSettings({ ...terminal.env }));
  if (made.length > 0) terminal.out.write(`${table(made)}\n示例县随即停用；现在可以启动实绩。\n`);
  if (present.length > 0)
    terminal.out.write(`已经有了：${present.join('、')}。忘了密码，请运行 shiji admin 登录名。\n`);
  return EXIT.ok;
}

/** Makes the administrators of a real installation, or gives one a new one-time password; the exit code. */
export async function admin(login: string | null, terminal: Terminal): Promise<number> {
  try {
    return await (login === null ? makeFirst(terminal) : renew(login, terminal));
  } catch (error) {
    // Loaded only here: auditing needs no web server.
    const { StartError } = await import('@shiji/server');
    if (!(error instanceof StartError)) throw error;
    const running = error.code === 'S009' ? '\n用内置数据库时，请先停止实绩再运行这条命令。' : '';
    terminal.err.write(`${error.message}\n${error.remedy}${running}\n`);
    return EXIT.unreadable;
  }
}
