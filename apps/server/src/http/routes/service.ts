import { READABLE_FORMATS } from '@shiji/intake';
import { Capabilities, Health } from '../../contract.ts';
import type { App, HttpRoom } from '../room.ts';

const TAGS = ['service'];

function megabytes(bytes: number): number {
  return Math.floor(bytes / 1024 / 1024) || 1;
}

async function capabilities({ soffice, uploadLimits }: HttpRoom): Promise<Capabilities> {
  const libreOffice = (await soffice()) !== null;
  const formats = READABLE_FORMATS.map(({ extension, label, convertTo }) => {
    const needsLibreOffice = convertTo !== undefined;
    return { extension, label, needsLibreOffice, available: libreOffice || !needsLibreOffice };
  });
  return {
    libreOffice,
    formats,
    maxFileMegabytes: megabytes(uploadLimits.fileBytes),
    maxArchiveMegabytes: megabytes(uploadLimits.archiveBytes),
    maxFiles: uploadLimits.files,
  };
}

/** Whether the service is well and what it can do. */
export function serviceRoutes(app: App, room: HttpRoom): void {
  const health = { tags: TAGS, summary: '服务是否正常', response: { 200: Health } };
  app.get('/api/health', { schema: health, config: { rateLimit: false } }, async () => ({ status: 'ok' as const }));
  const able = { tags: TAGS, summary: '能读哪些格式、有什么限制', response: { 200: Capabilities } };
  app.get('/api/capabilities', { schema: able }, async () => capabilities(room));
}
