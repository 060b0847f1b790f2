import { CODE_LANGUAGES } from '../../../hub/vocabulary/code-language-table.ts';
import { nearestOf } from '../../../text/near-match.ts';

/** Names that the Hub's highlighter lacks, and cards use all the same: no slips. */
const OTHER_NAMES =
  'bibtex bib biblatex citation text txt output prompt code math mermaid jinja2 modelfile csv tsv log jsonl ndjson toml hcl vue svelte solidity';

const NAMES = `${CODE_LANGUAGES} ${OTHER_NAMES}`.split(' ');
const KNOWN: ReadonlySet<string> = new Set(NAMES);
/** What a slip may mean: the languages of cards, and no others that happen to be near. */
const USUAL =
  'bash bibtex console cpp css diff docker dockerfile go html ini java javascript json julia latex markdown plaintext powershell python ruby rust shell sql swift text typescript xml yaml'.split(
    ' ',
  );

/** Names for what another name is known for. */
const SAME: Readonly<Record<string, string>> = {
  py3: 'python',
  python2: 'python',
  python3: 'python',
  'python3.x': 'python',
  pyhton: 'python',
  bibtext: 'bibtex',
  commandline: 'bash',
  'command-line': 'bash',
  terminal: 'bash',
  jsonlines: 'json',
};

/** Whether the Hub's highlighter has the name, or nobody would mean another by it. */
function isKnownName(name: string): boolean {
  return KNOWN.has(name.toLowerCase());
}

/** The name that a fence's name stands for, and whether that is certain; null for a known one. */
export function meantName(
  info: string,
  language: string,
): { readonly name: string; readonly isCertain: boolean; readonly written: string } | null {
  // `bib text`; behind other names stand options.
  const written = /^\s*bib text\s*$/i.test(info) ? info.trim() : language;
  const name = written.toLowerCase().replace(' ', '');
  const same = Object.hasOwn(SAME, name)
    ? SAME[name]
    : /^python[23]\.\d+$/.test(name)
      ? 'python'
      : undefined;
  if (same !== undefined) {
    return { name: same, isCertain: true, written };
  }
  const near = name.length < 4 || isKnownName(name) ? null : nearestOf(name, USUAL);
  return near === null ? null : { name: near, isCertain: false, written };
}
