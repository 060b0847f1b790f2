/** What `docs/checks.md` says of a rule. */
export interface RulePage {
  readonly id: string;
  readonly severity: string;
  /** `error · documented: hub-docs` */
  readonly how: string;
  readonly parts: readonly { readonly kind: 'text' | 'code'; readonly text: string }[];
}

const FENCE = /^(`{3,})/;

/** The pages of all rules. The document is ours: it has headings, paragraphs of a line, and code. */
export function rulePages(document: string): readonly RulePage[] {
  const pages: { id: string; parts: { kind: 'text' | 'code'; text: string }[] }[] = [];
  let fence: { readonly mark: string; readonly lines: string[] } | null = null;
  for (const line of document.split(/\r?\n/)) {
    const mark: string | undefined = FENCE.exec(line)?.[1];
    const parts = pages.at(-1)?.parts ?? [];
    if (fence !== null) {
      if (line === fence.mark) {
        parts.push({ kind: 'code', text: fence.lines.join('\n') });
        fence = null;
      } else {
        fence.lines.push(line);
      }
    } else if (mark !== undefined) {
      fence = { mark, lines: [] };
    } else if (line.startsWith('## ')) {
      pages.push({ id: line.slice(3), parts: [] });
    } else if (line !== '') {
      parts.push({ kind: 'text', text: plain(line) });
    }
  }
  return pages.map(({ id, parts: [first, ...parts] }) => {
    const how = first?.text ?? '';
    return { id, severity: how.split(' ', 1)[0] ?? '', how, parts };
  });
}

/** Without marks of Markdown: escapes, emphasis at the start, code. */
function plain(line: string): string {
  return line
    .replace(/^\*(\w+)\*/, '$1')
    .replace(/`([^`]+)`/g, '$1')
    .replace(/\\([<*])/g, '$1');
}
