import { defineConfig } from '@playwright/test'

// The browser comes from scripts/find-browser.ts; run journeys through `npm test`.
const browser = process.env.CHROME_PATH
const report = process.env.JOURNEYS_REPORT

// Quiet: nothing goes out of the machine while we measure and click.
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export default defineConfig({
  testDir: 'journeys',
  testMatch: '*.journey.ts',
  outputDir: '../test-results/journeys',
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 120_000,
  reporter: [['list'], ...(report ? [['json', { outputFile: report }] as const] : [])],
  use: {
    locale: 'pl-PL',
    timezoneId: 'Europe/Warsaw',
    screenshot: 'only-on-failure',
    launchOptions: { args: flags, ...(browser ? { executablePath: browser } : {}) },
  },
})
