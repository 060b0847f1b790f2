import type { Plugin } from 'vite';

/** What the event parser is made of. The rest makes values of events, by schemas that no bundler can leave out, and writes YAML. */
const KEPT = [
  'common/snippet',
  'common/exception',
  'parser/events',
  'parser/parser_scalar',
  'parser/parser',
];
const USED = 'EVENT_ID, SCALAR_STYLE, YAMLException, getScalarValue, parseEvents';

/** Takes of js-yaml its event parser alone, by which this program reads YAML: 4 kB gzip less. Throws when js-yaml is laid out in another way. */
export function jsYamlEvents(): Plugin {
  return {
    name: 'js-yaml-events',
    apply: 'build',
    transform: {
      filter: { id: /js-yaml\/dist\/js-yaml\.mjs$/ },
      handler: (code) => `${KEPT.map((name) => regionOf(code, name)).join('')}export { ${USED} };`,
    },
  };
}

function regionOf(code: string, name: string): string {
  const start = code.indexOf(`//#region src/${name}.ts\n`);
  const end = code.indexOf('//#endregion\n', start);
  if (start < 0 || end < 0) {
    throw new Error(`js-yaml has no region ${name}: see build/js-yaml-events.ts.`);
  }
  return code.slice(start, end);
}
