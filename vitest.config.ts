import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const room = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const packages = ['figure', 'document', 'rules', 'forms', 'audit'];

export default defineConfig({
  resolve: {
    alias: Object.fromEntries([
      ...packages.map((name) => [`@shiji/${name}`, room(`packages/${name}/src/index.ts`)]),
      ...['intake', 'server', 'cli'].map((name) => [`@shiji/${name}`, room(`apps/${name}/src/index.ts`)]),
    ]),
  },
  test: {
    include: ['packages/*/test/**/*.test.ts', 'apps/*/test/**/*.test.ts', 'tools/test/**/*.test.ts'],
    setupFiles: [room('tools/steady-laws.ts')],
    testTimeout: 30_000,
  },
});
