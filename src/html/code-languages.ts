/** Languages of code as cards name them in their fences. */
interface CodeLanguage {
  /** What a reader calls it. */
  readonly label: string;
  /** Names in lower case; the first is the usual one. */
  readonly names: readonly string[];
  /** The grammar that colours it; null leaves it plain. */
  readonly grammar: string | null;
}

/**
 * Names that occur in cards, and their like. Languages that cards hardly use have no grammar of their own: CSS alone would cost 4 kB gzip.
 */
export const CODE_LANGUAGES: readonly CodeLanguage[] = [
  { label: 'Bash', names: ['bash'], grammar: 'bash' },
  {
    label: 'Shell',
    // In cards these are commands to copy, hardly ever a session with prompts and output.
    names: ['sh', 'shell', 'zsh', 'fish', 'commandline', 'command', 'cmd', 'terminal', 'ksh'],
    grammar: 'bash',
  },
  { label: 'Console', names: ['console', 'shellsession', 'shell-session'], grammar: 'shell' },
  {
    label: 'Python',
    names: ['python', 'py', 'python3', 'python2', 'py3', 'ipython', 'ipython3', 'jupyter', 'pyi'],
    grammar: 'python',
  },
  { label: 'Python', names: ['pycon', 'python-repl'], grammar: 'python-repl' },
  { label: 'JSON', names: ['json', 'jsonc', 'json5', 'json-object', 'ipynb'], grammar: 'json' },
  { label: 'JSON Lines', names: ['jsonl', 'ndjson'], grammar: 'json' },
  { label: 'YAML', names: ['yaml', 'yml'], grammar: 'yaml' },
  {
    label: 'JavaScript',
    names: ['javascript', 'js', 'jsx', 'mjs', 'cjs', 'node'],
    grammar: 'script',
  },
  { label: 'TypeScript', names: ['typescript', 'ts', 'tsx', 'mts', 'cts'], grammar: 'script' },
  { label: 'HTML', names: ['html', 'xhtml', 'htm'], grammar: 'xml' },
  { label: 'XML', names: ['xml', 'rss', 'xsd', 'xsl', 'plist'], grammar: 'xml' },
  { label: 'SVG', names: ['svg'], grammar: 'xml' },
  { label: 'Vue', names: ['vue'], grammar: 'xml' },
  {
    label: 'BibTeX',
    names: ['bibtex', 'bib', 'bibtext', 'biblatex', 'citation'],
    grammar: 'bibtex',
  },
  // What cards fence as LaTeX is nearly always BibTeX, too; the grammar knows the commands of both.
  { label: 'LaTeX', names: ['latex', 'tex'], grammar: 'bibtex' },
  { label: 'Diff', names: ['diff', 'patch', 'udiff'], grammar: 'diff' },
  { label: 'SQL', names: ['sql', 'sqlite', 'postgresql', 'postgres', 'mysql'], grammar: 'sql' },
  { label: 'C', names: ['c', 'h'], grammar: 'c-family' },
  { label: 'C++', names: ['cpp', 'c++', 'cc', 'cxx', 'hpp'], grammar: 'c-family' },
  { label: 'CUDA', names: ['cuda', 'cu'], grammar: 'c-family' },
  { label: 'C#', names: ['csharp', 'c#', 'cs'], grammar: 'c-family' },
  { label: 'Java', names: ['java'], grammar: 'c-family' },
  { label: 'Kotlin', names: ['kotlin', 'kt'], grammar: 'c-family' },
  { label: 'Swift', names: ['swift'], grammar: 'c-family' },
  { label: 'Go', names: ['go', 'golang'], grammar: 'c-family' },
  { label: 'Rust', names: ['rust', 'rs'], grammar: 'c-family' },
  { label: 'INI', names: ['ini', 'cfg', 'conf', 'dotenv', 'properties'], grammar: 'ini' },
  { label: 'TOML', names: ['toml'], grammar: 'ini' },
  {
    label: 'Dockerfile',
    names: ['dockerfile', 'docker', 'containerfile'],
    grammar: 'dockerfile',
  },
  { label: 'Markdown', names: ['markdown', 'md', 'mdx'], grammar: null },
  { label: 'CSS', names: ['css'], grammar: null },
  { label: 'PowerShell', names: ['powershell', 'ps1', 'pwsh', 'ps'], grammar: null },
  { label: 'R', names: ['r'], grammar: null },
  { label: 'Julia', names: ['julia', 'jl'], grammar: null },
  { label: 'Lua', names: ['lua'], grammar: null },
  { label: 'PHP', names: ['php'], grammar: null },
  { label: 'Ruby', names: ['ruby', 'rb'], grammar: null },
  { label: 'CSV', names: ['csv'], grammar: null },
  { label: 'Jinja', names: ['jinja', 'jinja2'], grammar: null },
  { label: 'Mermaid', names: ['mermaid'], grammar: null },
  {
    label: 'Text',
    names: ['text', 'txt', 'plaintext', 'plain', 'output', 'none', 'nohighlight', 'log'],
    grammar: null,
  },
];

const BY_NAME: ReadonlyMap<string, CodeLanguage> = new Map(
  CODE_LANGUAGES.flatMap((language) => language.names.map((name) => [name, language] as const)),
);

/** The grammar for a fence's language, in any letter case; null where the code stays plain. */
export function grammarOf(language: string): string | null {
  return BY_NAME.get(language.toLowerCase())?.grammar ?? null;
}

/** A fence's language as a reader calls it; an unknown one as written. */
export function languageLabel(language: string): string {
  return BY_NAME.get(language.toLowerCase())?.label ?? language;
}
