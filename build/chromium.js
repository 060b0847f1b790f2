import { existsSync } from 'node:fs';

/** Where Debian, and then other systems, put a Chromium that Playwright can drive. */
const CHROMIUM_PATHS = [
  process.env['CHROMIUM_PATH'] ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Path of an installed Chromium; undefined when there is none. */
export const chromiumPath = CHROMIUM_PATHS.find((path) => path !== '' && existsSync(path));

/**
 * How the tests, the screenshots and the bench start Chromium.
 * The flags stop the browser's own traffic, so that every request seen is the page's.
 */
export const chromiumLaunchOptions = {
  ...(chromiumPath === undefined ? {} : { executablePath: chromiumPath }),
  headless: true,
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
};
