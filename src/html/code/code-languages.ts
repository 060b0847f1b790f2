/** By grammar, the names that fences give to its languages; others leave the code plain. Languages that cards hardly use have no grammar. */
const NAMES: Readonly<Record<string, string>> = {
  // A shell's fences are commands to copy in cards, hardly ever a session with prompts and output.
  bash: 'bash sh shell zsh fish commandline command cmd terminal ksh',
  console: 'console shellsession shell-session',
  python: 'python py python3 python2 py3 ipython ipython3 jupyter pyi',
  'python-repl': 'pycon python-repl',
  json: 'json jsonc json5 json-object ipynb jsonl ndjson',
  yaml: 'yaml yml',
  script: 'javascript js jsx mjs cjs node typescript ts tsx mts cts',
  markup: 'html xhtml htm xml rss xsd xsl plist svg vue',
  // What cards fence as LaTeX is nearly always BibTeX, too; the grammar knows the commands of both.
  bibtex: 'bibtex bib bibtext biblatex citation latex tex',
  diff: 'diff patch udiff',
  sql: 'sql sqlite postgresql postgres mysql',
  'c-family': 'c h cpp c++ cc cxx hpp cuda cu csharp c# cs java kotlin kt swift go golang rust rs',
  ini: 'ini cfg conf dotenv properties toml',
  docker: 'dockerfile docker containerfile',
};

const GRAMMAR_BY_NAME: ReadonlyMap<string, string> = new Map(
  Object.entries(NAMES).flatMap(([grammar, names]) =>
    names.split(' ').map((name) => [name, grammar] as const),
  ),
);

/** All names that have a grammar. */
export const CODE_LANGUAGES: readonly string[] = [...GRAMMAR_BY_NAME.keys()];

/** The grammar for a fence's language, in any letter case; null where the code stays plain. */
export function grammarOf(language: string): string | null {
  return GRAMMAR_BY_NAME.get(language.toLowerCase()) ?? null;
}
