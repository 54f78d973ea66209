// `node counts.mjs REPORT CODE`: “PASSED FAILED” of a vitest JSON report; a run that failed counts at least one failure.
import { readFileSync } from 'node:fs';

const [path, code] = process.argv.slice(2);

function read() {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return { numPassedTests: 0, numFailedTests: 0 };
  }
}

const { numPassedTests, numFailedTests } = read();
const broken = numFailedTests === 0 && (code !== '0' || numPassedTests === 0);
process.stdout.write(`${numPassedTests} ${broken ? 1 : numFailedTests}\n`);
