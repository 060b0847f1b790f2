import type { Diagnostic } from '@codemirror/lint';
import type { Text } from '@codemirror/state';
import { SEVERITY_LABELS } from '../../../card/findings-text.ts';
import { h } from '../../h.ts';
import type { EditorFinding } from '../text-editor.ts';

/** Findings as CodeMirror has them; those of lines that are no longer there are left out. */
export function diagnosticsOf(doc: Text, findings: readonly EditorFinding[]): Diagnostic[] {
  return findings
    .filter(({ line }) => line <= doc.lines)
    .map(({ line: number, column, endColumn, severity, message, fix }) => {
      const line = doc.line(number);
      const from = column === undefined ? line.from : Math.min(line.from + column - 1, line.to);
      const to = endColumn === undefined ? line.to : Math.min(line.from + endColumn - 1, line.to);
      const actions = fix === undefined ? [] : [{ name: `Fix: ${fix.label}`, apply: fix.run }];
      const label = SEVERITY_LABELS[severity];
      return {
        from,
        to: Math.max(from, to),
        severity,
        message: `${label}: ${message}`,
        renderMessage: () => h('span', { dir: 'auto' }, h('strong', {}, label), ` ${message}`),
        actions,
      };
    });
}
