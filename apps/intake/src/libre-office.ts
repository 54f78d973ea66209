import { spawn } from 'node:child_process';
import {
  access,
  chmod,
  chown,
  constants,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { dropsRights, NOBODY, withoutRights } from './confined.ts';

/** What LibreOffice is asked to make out of an older file. */
export type ConversionTarget = 'docx' | 'xlsx';

export type Conversion =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly kind: 'time' | 'failed' | 'tooLarge' };

export interface ConversionLimits {
  readonly milliseconds: number;
  /** Size of the converted file. */
  readonly bytes: number;
}

const PLACES = [
  '/usr/bin',
  '/usr/local/bin',
  '/opt/libreoffice/program',
  '/Applications/LibreOffice.app/Contents/MacOS',
];

/** No macros, no links followed to other places: a report needs neither. */
const PROFILE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Office.Calc/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>2</value></prop></item>
</oor:items>
`;

async function isProgram(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}

/** Where LibreOffice's command is, or null when it is not installed. */
export async function findLibreOffice(): Promise<string | null> {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), ...PLACES].filter(Boolean);
  const candidates = folders.flatMap((folder) => [join(folder, 'soffice'), join(folder, 'libreoffice')]);
  for (const path of candidates) if (await isProgram(path)) return path;
  return null;
}

const WORKSHOP = 'shiji-lo-';
const HOUR = 3_600_000;

/** A run that was killed leaves a copy of somebody's file behind; the next one clears it away. */
async function clearLeftWorkshops(): Promise<void> {
  const names = await readdir(tmpdir()).catch(() => []);
  for (const name of names.filter((entry) => entry.startsWith(WORKSHOP))) {
    const path = join(tmpdir(), name);
    const age = Date.now() - ((await stat(path).catch(() => null))?.mtimeMs ?? Date.now());
    if (age > HOUR) await rm(path, { recursive: true, force: true }).catch(() => undefined);
  }
}

/** A folder of the job's own: calls that share a profile are handed to the first process and hang together. */
async function makeWorkshop(source: string, bytes: Uint8Array): Promise<string> {
  await clearLeftWorkshops();
  const folder = await mkdtemp(join(tmpdir(), WORKSHOP));
  const profile = join(folder, 'profile', 'user');
  await mkdir(profile, { recursive: true });
  await writeFile(join(profile, 'registrymodifications.xcu'), PROFILE);
  await writeFile(join(folder, source), bytes);
  if (!dropsRights()) return folder;
  const owned = ['.', source, 'profile', 'profile/user', 'profile/user/registrymodifications.xcu'];
  for (const name of owned) await chown(join(folder, name), NOBODY, NOBODY);
  await chmod(folder, 0o700);
  return folder;
}

/** Runs to the end or to the time limit; the whole process group goes, for the command is a script that starts others. */
async function runToEnd(
  soffice: string,
  args: readonly string[],
  folder: string,
  milliseconds: number,
): Promise<boolean> {
  const line = withoutRights({ command: soffice, args });
  const env = { PATH: process.env['PATH'], HOME: folder, TMPDIR: folder, LANG: 'C.UTF-8' };
  const child = spawn(line.command, [...line.args], { cwd: folder, env, stdio: 'ignore', detached: true });
  const killGroup = () => {
    try {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    } catch {
      // All of them have ended by themselves.
    }
  };
  return new Promise((resolve) => {
    let late = false;
    const clock = setTimeout(() => {
      late = true;
      killGroup();
    }, milliseconds);
    const finish = () => {
      clearTimeout(clock);
      killGroup();
      resolve(!late);
    };
    child.once('exit', finish).once('error', finish);
  });
}

async function collect(path: string, limit: number): Promise<Conversion> {
  const size = (await stat(path).catch(() => null))?.size ?? 0;
  if (size === 0) return { ok: false, kind: 'failed' };
  if (size > limit) return { ok: false, kind: 'tooLarge' };
  return { ok: true, bytes: await readFile(path) };
}

/** With the filter by name: by the ending alone LibreOffice refuses to make a Word file out of a web page named .doc. */
const FILTERS: Readonly<Record<ConversionTarget, string>> = {
  docx: 'docx:MS Word 2007 XML',
  xlsx: 'xlsx:Calc MS Excel 2007 XML',
};

function sourceName(target: ConversionTarget): string {
  // LibreOffice goes by the content, except that it takes the names .wps and .et for other programs' formats.
  return target === 'docx' ? 'source.doc' : 'source.xls';
}

/**
 * Converts an older office file. `soffice` is what `findLibreOffice` gave. The program runs without rights, without
 * macros, in a folder of its own that is removed afterwards.
 */
export async function convert(
  soffice: string,
  bytes: Uint8Array,
  target: ConversionTarget,
  limits: ConversionLimits,
): Promise<Conversion> {
  const source = sourceName(target);
  const folder = await makeWorkshop(source, bytes);
  try {
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const args = [
      profile,
      '--headless',
      '--norestore',
      '--convert-to',
      FILTERS[target],
      '--outdir',
      join(folder, 'out'),
      join(folder, source),
    ];
    const inTime = await runToEnd(soffice, args, folder, limits.milliseconds);
    if (!inTime) return { ok: false, kind: 'time' };
    return await collect(join(folder, 'out', `source.${target}`), limits.bytes);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
