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
 * Playwright's own list, which this switch takes the place of, and the list of addresses under
 * Chromium's address bar: a web page of its own in each window, which no headless window shows and
 * which costs as much processor time as all else of opening one.
 */
const DISABLED_FEATURES = [
  ...['AvoidUnnecessaryBeforeUnloadCheckSync', 'DestroyProfileOnBrowserClose', 'HttpsUpgrades'],
  ...['HttpsFirstBalancedModeAutoEnable', 'LensOverlay', 'MediaRouter', 'PaintHolding'],
  ...['ThirdPartyStoragePartitioning', 'AvoidCorsURLLoaderRestartOnRedirect', 'AimEnabled'],
  ...['OptimizationHints', 'NetworkTimeServiceQuerying', 'PreconnectToSearch'],
  ...['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'WebUIOmniboxFullPopup'],
];

/**
 * How the screenshots, the bench and the engines' run start Chromium.
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
    `--disable-features=${DISABLED_FEATURES}`,
  ],
};

/** Where Debian puts Chromium without its windows: the same engine, of which each page costs half. */
const HEADLESS_SHELL = '/usr/bin/chromium-headless-shell';

export const hasHeadlessShell = existsSync(HEADLESS_SHELL);

/** How the tests start Chromium; one that is named in CHROMIUM_PATH is theirs, too. */
export const testLaunchOptions = {
  ...chromiumLaunchOptions,
  ...(hasHeadlessShell && process.env['CHROMIUM_PATH'] === undefined
    ? { executablePath: HEADLESS_SHELL }
    : {}),
};
