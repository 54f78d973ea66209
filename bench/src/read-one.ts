import { readFile } from 'node:fs/promises';
import { auditBytes } from './audit-bytes.ts';

/** A process of its own that audits one file once and tells its peak memory in megabytes. */
const path = process.argv[2] ?? '';
await auditBytes({ name: path, bytes: await readFile(path) });
process.stdout.write(String(process.resourceUsage().maxRSS / 1024));
