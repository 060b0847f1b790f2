import { printable } from '../printable.ts';
import type { Format } from './format.ts';

/** One line a finding, as editors and people read them: `README.md:2:10: error: … (rule)`. */
export function textFormat(): Format {
  return {
    file: ({ name, findings, fixes }) => {
      const lines = findings.map(({ line, column, severity, message, rule }) => {
        const place = column === undefined ? line : `${line}:${column}`;
        return `${name}:${place}: ${severity}: ${message} (${rule})`;
      });
      const fixed = fixes === 0 ? [] : [`${name}: ${fixes} fixed`];
      return [...fixed, ...lines].map((line) => `${printable(line)}\n`).join('');
    },
    end: ({ error, warning, hint, disabled }) => {
      const off = disabled === 0 ? '' : `, ${disabled} disabled`;
      return `${error} errors, ${warning} warnings, ${hint} hints${off}\n`;
    },
  };
}
