import { markInvisible } from '../../text/mark-invisible.ts';
import type { Format } from './format.ts';

/** A hint is called a notice there. */
const COMMANDS = { error: 'error', warning: 'warning', hint: 'notice' } as const;

/**
 * GitHub’s workflow commands, of which it makes annotations of a pull request:
 * https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export function githubFormat(): Format {
  return {
    file: ({ name, findings }) =>
      findings
        .map(({ line, column, region, severity, rule, message }) => {
          const { endLine, endColumn } = region;
          // GitHub takes columns of one line alone.
          const isOnLine = column !== undefined && line === endLine;
          const place = {
            file: name,
            line,
            ...(isOnLine ? { col: column, endColumn: endColumn } : {}),
            title: rule,
          };
          const properties = Object.entries(place)
            .map(([key, value]) => `${key}=${escapeProperty(`${value}`)}`)
            .join(',');
          return `::${COMMANDS[severity]} ${properties}::${escapeData(message)}\n`;
        })
        .join(''),
    end: () => '',
  };
}

/** As `@actions/core` does; what has no look is named, and an older kind of command is broken. */
function escapeData(text: string): string {
  return markInvisible(text)
    .replaceAll('%', '%25')
    .replaceAll('\r', '%0D')
    .replaceAll('\n', '%0A')
    .replace(/##(?=(?:vso)?\[)/g, '# #');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
