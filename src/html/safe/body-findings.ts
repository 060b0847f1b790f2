import type { Finding } from '../../card/finding.ts';
import { lineNumberAt } from '../../text/text-lines.ts';
import type { RemovedMarkup, UnresolvedTarget } from './sanitize.ts';

/** Findings of one kind that are listed one by one; the rest of them is counted. */
const MAX_LISTED = 20;

/** Collects over the slices of a body what the sanitiser reports. */
export interface SanitizerReport {
  add(unresolved: readonly UnresolvedTarget[], removed: readonly RemovedMarkup[]): void;
  /** Relative targets without a base, each once. */
  readonly unresolved: ReadonlyMap<string, UnresolvedTarget>;
  /** How often what was removed. */
  readonly removed: ReadonlyMap<string, number>;
}

export function createSanitizerReport(): SanitizerReport {
  const unresolved = new Map<string, UnresolvedTarget>();
  const removed = new Map<string, number>();
  return {
    unresolved,
    removed,
    add(newUnresolved, newRemoved): void {
      for (const target of newUnresolved) {
        unresolved.set(`${target.kind} ${target.target}`, target);
      }
      for (const { name, count } of newRemoved) {
        removed.set(name, (removed.get(name) ?? 0) + count);
      }
    },
  };
}

/** The findings with the first line in the file on which each is found. `bodyLine` is the body's first line. */
export function removalFindings(
  findings: SanitizerReport,
  body: string,
  bodyLine: number,
): readonly Finding[] {
  // Once for all findings: a body can have megabytes.
  const searched = findings.unresolved.size + findings.removed.size > 0 ? body.toLowerCase() : '';
  const lineOf = (needle: string): number | null => {
    const at = searched.indexOf(needle.toLowerCase());
    return at === -1 ? null : bodyLine + lineNumberAt(searched, at) - 1;
  };
  // What has no target at all is found in the source, with its lines (card/checks/body/links.ts).
  const unresolved = [...findings.unresolved.values()].filter(({ target }) => target !== '');
  const removed = [...findings.removed];
  return [
    ...unresolved.slice(0, MAX_LISTED).map(
      ({ kind, target }): Finding => ({
        rule: `relative-${kind}`,
        severity: 'hint',
        message: `The ${kind} “${shorten(target)}” is relative to the model's repository, which is not known here. On the Hub it leads to that file of the repository.`,
        line: lineOf(target),
      }),
    ),
    ...overflow(unresolved.length, 'relative-link', 'more relative links and images'),
    ...removed.slice(0, MAX_LISTED).map(([name, count]): Finding => {
      const times = count === 1 ? '' : ` (${count} times)`;
      return {
        rule: 'html-removed',
        severity: 'warning',
        message: `${name} is removed${times}: this viewer does not show it, and the Hub may not either.`,
        line: lineOf(
          name.startsWith('<') ? name.replace(/>$/, '') : (name.split(' ').at(-1) ?? name),
        ),
      };
    }),
    ...overflow(removed.length, 'html-removed', 'more kinds of HTML are removed'),
  ];
}

function overflow(count: number, rule: string, what: string): readonly Finding[] {
  return count <= MAX_LISTED
    ? []
    : [{ rule, severity: 'hint', message: `${count - MAX_LISTED} ${what}.`, line: null }];
}

function shorten(text: string): string {
  return text.length <= 100 ? text : `${text.slice(0, 100)}…`;
}
