import type { CodeLanguage } from './grammars.ts';

/** What fences call the languages. */
const NAMES: Readonly<Record<CodeLanguage, string>> = {
  // A shell's fences are commands to copy in cards, hardly ever a session with prompts and output.
  bash: 'bash sh shell zsh fish ksh commandline command cmd terminal',
  bibtex: 'bibtex bib bibtext biblatex citation',
  console: 'console shellsession shell-session',
  cpp: 'c h cpp c++ cc cxx hpp h++ hh hxx cuda cu',
  csharp: 'csharp c# cs',
  css: 'css',
  diff: 'diff patch udiff',
  dockerfile: 'dockerfile docker containerfile',
  go: 'go golang',
  ini: 'ini toml cfg conf dotenv env properties',
  java: 'java jsp',
  json: 'json jsonc json5 jsonl ndjson json-object ipynb',
  julia: 'julia jl',
  'julia-repl': 'julia-repl jldoctest',
  kotlin: 'kotlin kt kts ktm ktx',
  latex: 'latex tex',
  lua: 'lua pluto',
  makefile: 'makefile make mk mak',
  markdown: 'markdown md mkd mkdown',
  powershell: 'powershell pwsh ps ps1',
  python: 'python py python3 python2 py3 ipython ipython3 jupyter pyi gyp',
  'python-repl': 'python-repl pycon',
  r: 'r',
  rust: 'rust rs',
  sql: 'sql sqlite postgresql postgres mysql',
  swift: 'swift',
  // Its grammar holds that of JavaScript.
  typescript: 'typescript ts tsx mts cts javascript js jsx mjs cjs node',
  xml: 'xml html htm xhtml rss atom xjb xsd xsl plist wsf svg vue',
  yaml: 'yaml yml',
};

const LANGUAGE_BY_NAME: ReadonlyMap<string, CodeLanguage> = new Map(
  (Object.keys(NAMES) as CodeLanguage[]).flatMap((language) =>
    NAMES[language].split(' ').map((name) => [name, language] as const),
  ),
);

/** The language of a fence's name for it, in any letter case; null where the code stays plain. */
export function languageNamed(name: string): CodeLanguage | null {
  return LANGUAGE_BY_NAME.get(name.toLowerCase()) ?? null;
}
