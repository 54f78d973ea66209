import { mkdirSync } from 'node:fs';
import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { StartError } from './start-error.ts';

/** What the environment says about how to run. */
export interface Settings {
  readonly host: string;
  readonly port: number;
  readonly dataFolder: string;
  readonly databaseUrl: string | undefined;
  /** Names under which the page may be asked for, besides the machine’s own; for a proxy in front. */
  readonly allowedHosts: readonly string[];
  /** Addresses or networks (CIDR) of proxies whose word about the client’s address is taken. */
  readonly trustedProxies: readonly string[];
}

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

function readPort(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65535) return port;
  throw new StartError(
    'S013',
    `环境变量 PORT 的值“${text}”不是端口号。`,
    '请改为 1 到 65535 之间的整数，或不设置（默认 8080）。',
  );
}

/** Names separated by commas. */
function listed(text = ''): string[] {
  return text
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter(Boolean);
}

function isNetwork(text: string): boolean {
  const [address = '', length = '0', extra] = text.split('/');
  const bits = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1;
  return extra === undefined && /^\d+$/.test(length) && Number(length) <= bits;
}

function readProxies(text: string | undefined): string[] {
  const proxies = listed(text);
  const wrong = proxies.find((one) => !isNetwork(one));
  if (wrong === undefined) return proxies;
  throw new StartError(
    'S017',
    `环境变量 SHIJI_TRUSTED_PROXIES 中的“${wrong}”不是地址。`,
    '请写代理的 IP 地址或网段，多个用逗号隔开，例如 127.0.0.1 或 10.1.2.0/24。',
  );
}

function makeDataFolder(folder: string): string {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o711 });
    return folder;
  } catch {
    throw new StartError(
      'S014',
      `数据文件夹建不起来：${folder}`,
      '请检查权限和磁盘空间，或用环境变量 SHIJI_DATA 指定另一个文件夹。',
    );
  }
}

/** Reads PORT, HOST, SHIJI_DATA, DATABASE_URL, SHIJI_ALLOWED_HOSTS and SHIJI_TRUSTED_PROXIES; throws StartError. Makes the data folder. */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  return {
    host: env['HOST'] || '127.0.0.1',
    port: readPort(env['PORT'] || '8080'),
    dataFolder: makeDataFolder(resolve(env['SHIJI_DATA'] || resolve(ROOT, '.shiji'))),
    databaseUrl: env['DATABASE_URL'] || undefined,
    allowedHosts: listed(env['SHIJI_ALLOWED_HOSTS']),
    trustedProxies: readProxies(env['SHIJI_TRUSTED_PROXIES']),
  };
}
