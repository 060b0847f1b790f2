#!/usr/bin/env node
import { existsSync } from 'node:fs';

const program = new URL('../lib/main.js', import.meta.url);
if (!existsSync(program)) {
  // A package has it; a clone builds it when it is first asked for.
  if (!existsSync(new URL('../scripts/build.js', import.meta.url))) {
    process.stderr.write('This copy of model-card-viewer was not built: install it from npm.\n');
    process.exit(2);
  }
  process.stderr.write('Building model-card-viewer, once …\n');
  const { build } = await import('../scripts/build.js');
  build();
}
await import(program.href);
