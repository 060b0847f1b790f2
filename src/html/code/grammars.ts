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

/** The languages of cards with what fences call them; what is in others has the library's name. */
export const GRAMMARS = {
  // A shell's fences are commands to copy in cards, hardly ever a session with prompts and output.
  bash: [bash, 'bash sh shell zsh fish ksh commandline command cmd terminal'],
  bibtex: [bibtex, 'bibtex bib bibtext biblatex citation'],
  console: [console, 'console shellsession shell-session'],
  cpp: [cpp, 'c h cpp c++ cc cxx hpp h++ hh hxx cuda cu'],
  csharp: [csharp, 'csharp c# cs'],
  css: [css, 'css'],
  diff: [diff, 'diff patch udiff'],
  dockerfile: [dockerfile, 'dockerfile docker containerfile'],
  go: [go, 'go golang'],
  ini: [ini, 'ini toml cfg conf dotenv env properties'],
  java: [java, 'java jsp'],
  json: [json, 'json jsonc json5 jsonl ndjson json-object ipynb'],
  julia: [julia, 'julia jl'],
  'julia-repl': [juliaRepl, 'julia-repl jldoctest'],
  kotlin: [kotlin, 'kotlin kt kts ktm ktx'],
  latex: [latex, 'latex tex'],
  lua: [lua, 'lua pluto'],
  makefile: [makefile, 'makefile make mk mak'],
  markdown: [markdown, 'markdown md mkd mkdown'],
  powershell: [powershell, 'powershell pwsh ps ps1'],
  python: [python, 'python py python3 python2 py3 ipython ipython3 jupyter pyi gyp'],
  'python-repl': [pythonRepl, 'python-repl pycon'],
  r: [r, 'r'],
  rust: [rust, 'rust rs'],
  sql: [sql, 'sql sqlite postgresql postgres mysql'],
  swift: [swift, 'swift'],
  // Its grammar holds that of JavaScript.
  typescript: [typescript, 'typescript ts tsx mts cts javascript js jsx mjs cjs node'],
  xml: [xml, 'xml html htm xhtml rss atom xjb xsd xsl plist wsf svg vue'],
  yaml: [yaml, 'yaml yml'],
} satisfies Record<string, readonly [grammar: LanguageFn, names: string]>;

export type CodeLanguage = keyof typeof GRAMMARS;

const LANGUAGE_BY_NAME: ReadonlyMap<string, CodeLanguage> = new Map(
  (Object.keys(GRAMMARS) as CodeLanguage[]).flatMap((language) =>
    GRAMMARS[language][1].split(' ').map((name) => [name, language] as const),
  ),
);

/** The language of a fence's name for it, in any letter case; null where the code stays plain. */
export function languageNamed(name: string): CodeLanguage | null {
  return LANGUAGE_BY_NAME.get(name.toLowerCase()) ?? null;
}
