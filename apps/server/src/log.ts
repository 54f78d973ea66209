import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Logger, pino } from 'pino';
import roll from 'pino-roll';

/** Structured logs, one JSON object a line, in the data folder: at most six files of 10 MB. No names, no contents. */
export async function openLog(dataFolder: string): Promise<Logger> {
  await mkdir(join(dataFolder, 'log'), { recursive: true, mode: 0o700 });
  const file = join(dataFolder, 'log', 'server');
  const stream = await roll({ file, extension: '.log', size: '10m', limit: { count: 5 }, mkdir: true });
  return pino(
    {
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: { req: () => undefined, res: () => undefined },
    },
    stream,
  );
}
