import { markedLine } from '../text/mark-invisible.ts';
import { countFindings, type Finding, SEVERITIES, type Severity } from './finding.ts';

export const SEVERITY_LABELS: Readonly<Record<Severity, string>> = {
  error: 'Error',
  warning: 'Warning',
  hint: 'Hint',
};

/** `1 error, 2 hints`. */
export function countText(findings: readonly Finding[]): string {
  return countsText(countFindings(findings));
}

export function countsText(counts: Readonly<Record<Severity, number>>): string {
  return SEVERITIES.filter((severity) => counts[severity] > 0)
    .map((severity) => `${counts[severity]} ${severity}${counts[severity] === 1 ? '' : 's'}`)
    .join(', ');
}

/** `Line 12`, or that of another file; null where there is none. */
export function placeText({ line, file }: Pick<Finding, 'line' | 'file'>): string | null {
  if (line === null) {
    return file ?? null;
  }
  return file === undefined ? `Line ${line}` : `${file}, line ${line}`;
}

export type FindingsFormat = 'text' | 'markdown';

/** What means something in Markdown, and what hosts make links of. */
const MARKUP = /[\\`*_[\]<>#!|~$&]|:(?=\/\/)|(?<=www)\./gi;

/**
 * A card's own words, which must not become images, links or calls of people on the author's page.
 */
function markdownText(text: string): string {
  return text.replace(MARKUP, '\\$&').replaceAll('@', '@<!-- -->');
}

const WRITERS: Readonly<Record<FindingsFormat, (text: string) => string>> = {
  text: (text) => text,
  markdown: markdownText,
};

/** Findings for the author of a card, in the given order: each with its place and the way out. */
export function findingsText(
  findings: readonly Finding[],
  name: string,
  format: FindingsFormat,
): string {
  const write = (text: string): string => WRITERS[format](markedLine(text));
  const [mark, strong, code] = format === 'markdown' ? ['- ', '**', '`'] : ['', '', ''];
  const items = findings.map(({ rule, severity, message, fix, ...place }) => {
    const where = placeText(place);
    const head = `${strong}${SEVERITY_LABELS[severity]}${strong}${where === null ? '' : `, ${write(where)}`}`;
    const wayOut = fix === undefined ? '' : ` ${write(`Fix: ${fix.label}.`)}`;
    return `${mark}${head}: ${write(message)}${wayOut} (${code}${rule}${code})`;
  });
  const title = `${write(`Checks of ${name}`)}: ${countText(findings) || 'nothing to report'}`;
  return `${title}\n\n${items.join('\n')}\n`;
}
