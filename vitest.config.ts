import { defineConfig } from 'vitest/config';
import { DEFAULT_TEMPLATES_MODULE, renderDefaultTemplates } from './build/default-templates.ts';

const VIRTUAL_ID = `\0${DEFAULT_TEMPLATES_MODULE}`;

export default defineConfig({
  plugins: [
    {
      name: DEFAULT_TEMPLATES_MODULE,
      resolveId: (id) => (id === DEFAULT_TEMPLATES_MODULE ? VIRTUAL_ID : undefined),
      load: (id) => (id === VIRTUAL_ID ? renderDefaultTemplates(import.meta.dirname) : undefined),
    },
  ],
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    globalSetup: ['test/support/build-dist.ts'],
    // The machines of CI have two cores; child processes, because tests start workers and vm contexts.
    pool: 'forks',
    execArgv: ['--max-semi-space-size=64'],
    maxWorkers: 2,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    restoreMocks: true,
    unstubEnvs: true,
  },
});
