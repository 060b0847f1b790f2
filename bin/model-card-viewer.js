#!/usr/bin/env node
import { existsSync } from 'node:fs';

const program = new URL('../lib/main.js', import.meta.url);
if (!existsSync(program)) {
  // In a clone that was not built; a package has it.
  const { build } = await import('../scripts/build.js');
  build();
}
await import(program.href);
