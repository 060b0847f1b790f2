import type { LanguageFn } from 'highlight.js';
import csharp from 'highlight.js/lib/languages/csharp';
import css from 'highlight.js/lib/languages/css';
import diff from 'highlight.js/lib/languages/diff';
import go from 'highlight.js/lib/languages/go';
import java from 'highlight.js/lib/languages/java';
import julia from 'highlight.js/lib/languages/julia';
import juliaRepl from 'highlight.js/lib/languages/julia-repl';
import kotlin from 'highlight.js/lib/languages/kotlin';
import lua from 'highlight.js/lib/languages/lua';
import makefile from 'highlight.js/lib/languages/makefile';
import markdown from 'highlight.js/lib/languages/markdown';
import powershell from 'highlight.js/lib/languages/powershell';
import pythonRepl from 'highlight.js/lib/languages/python-repl';
import r from 'highlight.js/lib/languages/r';
import rust from 'highlight.js/lib/languages/rust';
import sql from 'highlight.js/lib/languages/sql';
import swift from 'highlight.js/lib/languages/swift';
import typescript from 'highlight.js/lib/languages/typescript';
import xml from 'highlight.js/lib/languages/xml';
import { cpp, dockerfile, ini, json, yaml } from './amended-grammars.ts';
import { bibtex, latex } from './bibtex-grammar.ts';
import { python } from './python-grammar.ts';
import { bash, console } from './shell-grammars.ts';

/** The languages of cards; those that others have in them go by the library's names. */
export const GRAMMARS = {
  bash,
  bibtex,
  console,
  cpp,
  csharp,
  css,
  diff,
  dockerfile,
  go,
  ini,
  java,
  json,
  julia,
  'julia-repl': juliaRepl,
  kotlin,
  latex,
  lua,
  makefile,
  markdown,
  powershell,
  python,
  'python-repl': pythonRepl,
  r,
  rust,
  sql,
  swift,
  typescript,
  xml,
  yaml,
} satisfies Record<string, LanguageFn>;

export type CodeLanguage = keyof typeof GRAMMARS;
