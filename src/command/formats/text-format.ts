import { styleText } from 'node:util';
import { printable } from '../printable.ts';
import type { Format } from './format.ts';

const COLORS = { error: 'red', warning: 'yellow', hint: 'cyan' } as const;

/** One line a finding, as editors and people read them: `README.md:2:10: error: … (rule)`. */
export function textFormat(isColored = false): Format {
  const style: typeof styleText = (how, text) =>
    isColored ? styleText(how, text, { validateStream: false }) : text;
  return {
    file({ name, findings, fixes }) {
      const lines = findings.map(({ line, column, severity, message, rule }) => {
        const place = column === undefined ? line : `${line}:${column}`;
        const where = style('bold', printable(`${name}:${place}:`));
        const what = style(COLORS[severity], `${severity}:`);
        return `${where} ${what} ${printable(message)} ${style('dim', `(${rule})`)}\n`;
      });
      const fixed = fixes === 0 ? '' : `${printable(`${name}: ${fixes} fixed`)}\n`;
      return fixed + lines.join('');
    },
    end({ error, warning, hint, disabled }) {
      const off = disabled === 0 ? '' : `, ${disabled} disabled`;
      return `${error} errors, ${warning} warnings, ${hint} hints${off}\n`;
    },
  };
}
