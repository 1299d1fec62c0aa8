import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}', 'emulator/test/**/*.test.ts'],
    globalSetup: ['test/support/build-dist.ts'],
    setupFiles: ['test/support/project-files.ts'],
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
