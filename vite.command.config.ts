import { defineConfig } from 'vite';
import packageJson from './package.json' with { type: 'json' };

/**
 * The command as plain JavaScript: `bin/model-card-viewer.js` starts it. All that it needs is put
 * into it, but for the packages that an installation brings along.
 */
export default defineConfig({
  publicDir: false,
  ssr: { noExternal: true, external: Object.keys(packageJson.dependencies) },
  build: {
    ssr: true,
    outDir: 'lib',
    target: 'node20.19',
    reportCompressedSize: false,
    license: { fileName: 'licenses.md' },
    rolldownOptions: {
      input: [
        'main',
        'check-worker',
        'diff-worker',
        'export-worker',
        'json-worker',
        'picture-worker',
        'results-worker',
        'save-worker',
      ].map((name) => `src/command/${name}.ts`),
      // One folder: a module finds its worker beside itself.
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
});
