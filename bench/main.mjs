// `npm run bench [-- part …]`: compile the races and run them. Called through tools/run.mjs.
import { join } from 'node:path';
import { ROOT, run, tool } from '../tools/bootstrap/run.mjs';

const compiled = await run(process.execPath, [tool('typescript/bin/tsc'), '-b', 'bench']);
if (compiled !== 0) process.exit(compiled);
process.exitCode = await run(process.execPath, [join(ROOT, 'bench/dist/main.js'), ...process.argv.slice(2)]);
