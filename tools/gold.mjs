// `npm run gold [-- options]`: compile the score card and let it measure the audit. Called through run.mjs.
import { join } from 'node:path';
import { ROOT, run, tool } from './bootstrap/run.mjs';

const compiled = await run(process.execPath, [tool('typescript/bin/tsc'), '-b', 'tools/gold']);
if (compiled !== 0) process.exit(compiled);
const script = join(ROOT, 'tools/gold/dist/main.js');
process.exitCode = await run(process.execPath, [script, ...process.argv.slice(2)]);
