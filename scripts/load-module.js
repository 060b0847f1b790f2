import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Imports a TypeScript module of the project, by its path in it.
 * @template Module
 * @param {string} path
 * @returns {Promise<Module>}
 */
export async function loadModule(path) {
  const options = /** @type {const} */ ({ root, configFile: false, logLevel: 'error' });
  const { module } = await runnerImport(`${root}${path}`, options);
  return /** @type {Module} */ (module);
}
