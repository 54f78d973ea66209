import type { SampleSignIn } from './contract.ts';
import { roleName } from './people/roster.ts';
import { readSettings } from './settings.ts';
import { type RunningServer, startServer } from './server.ts';
import { StartError } from './start-error.ts';

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

function explain(error: unknown): void {
  if (error instanceof StartError)
    process.stderr.write(`\n启动失败（${error.code}）：${error.message}\n${error.remedy}\n`);
  else process.stderr.write(`\n启动失败：${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
}

/** The fictional county’s sign-ins; nothing when the county is a real one. */
function sampleLines(signIns: readonly SampleSignIn[]): string[] {
  const [first] = signIns;
  if (!first) return [];
  return [
    `示例县的登录名（密码都是 ${first.password}）：`,
    ...signIns.map(({ login, role, about }) => `  ${login.padEnd(9)} ${roleName(role)}：${about}`),
    '正式使用：先停止，运行 npx shiji admin 建立管理员，再启动；示例县随即停用。',
  ];
}

function announce({ url, dataFolder, databaseFolder, sampleSignIns }: RunningServer, host: string): void {
  const moved = databaseFolder !== null && databaseFolder !== dataFolder;
  const lines = [
    '',
    `实绩已启动：${url}`,
    '停止：按 Ctrl-C',
    `数据：${dataFolder}`,
    ...(moved ? [`数据库：${databaseFolder}（以 root 运行时数据库换用无特权账户，它进不了数据文件夹）`] : []),
    ...(databaseFolder === null ? ['数据库：DATABASE_URL 指定的 PostgreSQL'] : []),
    '',
    ...sampleLines(sampleSignIns),
    ...(host === '127.0.0.1' || host === 'localhost' || sampleSignIns.length === 0
      ? []
      : ['注意：示例县的密码人人知道，能连到这个地址的人都能登录，请不要放真实材料。']),
    '',
  ];
  say(lines.join('\n'));
}

/** npm that is killed takes nobody along; a server that nobody can stop any more would keep the data to itself. */
function watchStarter(stop: () => void): void {
  if (process.env['npm_lifecycle_event'] === undefined) return;
  const starter = process.ppid;
  const clock = setInterval(() => {
    if (process.ppid === starter) return;
    clearInterval(clock);
    stop();
  }, 500);
  clock.unref();
}

/** npm passes Ctrl-C on although the terminal has already sent it here: a repetition this soon is the same one. */
const SAME_SIGNAL_MS = 2000;

/** The first signal stops politely, a later one at once. */
function stopOnSignals(server: RunningServer): void {
  let stopping: number | null = null;
  const stop = async (code: number) => {
    if (stopping !== null) {
      if (Date.now() - stopping > SAME_SIGNAL_MS) process.exit(130);
      return;
    }
    stopping = Date.now();
    say('\n正在停止……');
    await server.close();
    say('已停止，数据都在。');
    process.exit(code);
  };
  process.on('SIGINT', () => void stop(0));
  process.on('SIGTERM', () => void stop(0));
  process.on('SIGHUP', () => void stop(0));
  watchStarter(() => void stop(0));
  void server.databaseLost.then(() => {
    if (stopping !== null) return;
    process.stderr.write('\n数据库意外停止，服务随之停止。请重新运行 npm start，数据会自动恢复。\n');
    return stop(1);
  });
}

/** Runs the server until it is told to stop. */
export async function main(): Promise<void> {
  try {
    const settings = readSettings(process.env);
    const server = await startServer(settings);
    stopOnSignals(server);
    announce(server, settings.host);
  } catch (error) {
    explain(error);
    process.exitCode = 1;
  }
}
