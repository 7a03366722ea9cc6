import { defineConfig, devices } from 'playwright/test';
import { findBrowser } from '../../src/commands/find-browser.ts';

const PORT = 4399;

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  reporter: [['line']],
  timeout: 60_000,
  use: {
    ...devices['Desktop Chrome'],
    baseURL: `http://127.0.0.1:${PORT}`,
    launchOptions: {
      executablePath: findBrowser(),
      // Without these Chromium calls home at every start; --no-sandbox is needed where CI runs as root.
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
  webServer: {
    command: `node src/commands/serve-built.ts ${PORT}`,
    cwd: '../..',
    port: PORT,
    reuseExistingServer: false,
  },
});
