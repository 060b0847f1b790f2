import { fileURLToPath } from 'node:url';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { testLaunchOptions } from './build/chromium.js';
import { programModuleOf } from './build/program-modules.ts';
import { CSS_TARGET, singleFile } from './build/single-file.ts';

const SOURCES = fileURLToPath(new URL('src/', import.meta.url));

/**
 * Origins besides the page's own from which `?card=` may fetch.
 * The Content-Security-Policy of the built page enforces this list; the program explains it to the reader.
 */
const CARD_ORIGINS = [
  'https://huggingface.co',
  'https://raw.githubusercontent.com',
  'https://gist.githubusercontent.com',
];

/** Hub id of the hosted card in `public/card.md`: where its relative links lead. Empty: nowhere. */
const HOSTED_CARD_ID = 'marin-community/marin-8b-base';

/** On CI what drives browsers and servers is tried twice; what needed it is named at the end. */
const RETRIES = process.env['CI'] === undefined ? 0 : 1;

export default defineConfig({
  base: './',
  // `npm start`. No page of another path stands in for what is not there.
  appType: 'mpa',
  preview: {
    headers: {
      'Content-Security-Policy': "frame-ancestors 'none'",
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
    },
  },
  define: {
    CARD_ORIGINS: JSON.stringify(CARD_ORIGINS),
    HOSTED_CARD_ID: JSON.stringify(HOSTED_CARD_ID),
  },
  plugins: [singleFile({ cardOrigins: CARD_ORIGINS, hostedCardId: HOSTED_CARD_ID })],
  worker: { format: 'iife' },
  // A worker that asks for a package nobody has scanned yet gets none.
  optimizeDeps: { entries: ['index.html', 'src/html/jobs/worker/*-worker.ts'] },
  build: {
    target: 'es2023',
    cssTarget: CSS_TARGET,
    modulePreload: false,
    assetsInlineLimit: 0,
    cssCodeSplit: false,
    reportCompressedSize: false,
    rolldownOptions: {
      // The modules of the program stand in the page, where no `import` finds them: they require
      // each other, see `start-program.ts`.
      output: {
        format: 'cjs',
        entryFileNames: '[name].js',
        chunkFileNames: '[name].js',
        codeSplitting: {
          groups: [{ name: programModuleOf(SOURCES) }],
          includeDependenciesRecursively: false,
        },
      },
      // Rendering the hosted card takes a plugin its time; nothing asks where a module is.
      checks: { bundlerTimings: false, emptyImportMeta: false },
    },
  },
  test: {
    // What a test waits for comes later on a busy machine.
    expect: { poll: { timeout: 15_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/**/*.browser.test.ts', 'test/{page,package,engines}/**'],
          // No test leaves anything behind in a module: a process for each file takes a second more.
          isolate: false,
          // A busy machine is no failing test.
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
      {
        extends: true,
        optimizeDeps: {
          include: ['colord', 'colord/plugins/names', 'dompurify', 'js-yaml', 'marked'],
        },
        server: { fs: { allow: ['.', '../shared'] } },
        test: {
          name: 'browser',
          include: ['test/**/*.browser.test.ts'],
          testTimeout: 30_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: testLaunchOptions }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        extends: true,
        test: {
          name: 'package',
          include: ['test/package/**/*.test.ts'],
          globalSetup: 'test/package/install-package.ts',
          isolate: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          retry: RETRIES,
        },
      },
      {
        extends: true,
        test: {
          name: 'page',
          include: ['test/page/**/*.test.ts'],
          globalSetup: 'test/build-once.ts',
          isolate: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          retry: RETRIES,
          // Two pages are a load for two processors: with three nothing is faster.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
