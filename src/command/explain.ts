import { readFileSync } from 'node:fs';
import { styleText } from 'node:util';
import { isColored } from './colors.ts';
import { printable } from './printable.ts';
import { refuse } from './refuse.ts';
import { type RulePage, rulePages } from './rule-pages.ts';
import { unknownName } from './unknown-name.ts';

/** Longer lines are hard to read, however wide the terminal is. */
const WIDEST = 100;
const USUAL_WIDTH = 80;
const INDENT = '    ';

interface ExplainFlags {
  readonly color?: boolean;
}

type Style = typeof styleText;

/** Prints the page of a rule, or a list of all; 2 when there is no such rule. */
export function explain(rule: string | undefined, { color }: ExplainFlags): 0 | 2 {
  const pages = rulePages(readFileSync(new URL('../docs/checks.md', import.meta.url), 'utf8'));
  const style: Style = (how, text) =>
    isColored(color) ? styleText(how, text, { validateStream: false }) : text;
  if (rule === undefined) {
    process.stdout.write(pages.map((page) => listed(page, style)).join(''));
    return 0;
  }
  const page = pages.find(({ id }) => id === rule);
  if (page === undefined) {
    const ids = pages.map(({ id }) => id);
    return refuse(`${unknownName(rule, 'rule', ids)} “model-card-viewer explain” lists all.`);
  }
  process.stdout.write(written(page, style));
  return 0;
}

/** `license-unknown  error` and what it is about, in short. */
function listed({ id, severity, parts }: RulePage, style: Style): string {
  const about = parts.find(({ kind }) => kind === 'text')?.text ?? '';
  const [first = about] = about.split(/(?<=\.) /, 1);
  return `${style('bold', id)} (${severity}): ${first}\n`;
}

function written({ id, how, parts }: RulePage, style: Style): string {
  const width = Math.min(process.stdout.columns ?? USUAL_WIDTH, WIDEST);
  const blocks = parts.map(({ kind, text }) =>
    kind === 'code' ? indented(text) : wrapped(text, width),
  );
  return `${[style('bold', id), style('dim', wrapped(how, width)), ...blocks].join('\n\n')}\n`;
}

/** A card may hold what a terminal would obey. */
function indented(code: string): string {
  return code
    .split('\n')
    .map((line) => `${INDENT}${printable(line)}`.trimEnd())
    .join('\n');
}

function wrapped(text: string, width: number): string {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else {
      lines.push(word);
    }
  }
  return lines.join('\n');
}
