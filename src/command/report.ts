import type { CheckedFile } from './checked-file.ts';
import type { Format } from './formats/format.ts';
import { printable } from './printable.ts';

interface ReportOptions {
  readonly format: Format;
  /** More of them are as bad as an error. */
  readonly maxWarnings: number;
  /** Hints are left out. */
  readonly isQuiet: boolean;
  /** Only what fixes would change is told. */
  readonly diff: 'none' | 'exact' | 'marked';
}

/** What is printed of the files, one after the other, and with which code the run ends. */
export function openReport({ format, maxWarnings, isQuiet, diff }: ReportOptions) {
  const totals = { error: 0, warning: 0, hint: 0, disabled: 0 };
  let isBroken = false;
  return {
    file(checked: CheckedFile): string {
      const findings = checked.findings.filter(({ severity }) => severity !== 'hint' || !isQuiet);
      for (const { severity } of findings) {
        totals[severity] += 1;
      }
      totals.disabled += checked.disabled;
      isBroken ||= checked.error !== null;
      if (diff === 'none') {
        return format.file({ ...checked, findings });
      }
      return diff === 'exact' ? checked.diff : checked.diff.split('\n').map(printable).join('\n');
    },
    end: (): string => (diff === 'none' ? format.end(totals) : ''),
    exitCode(): 0 | 1 | 2 {
      const hasFindings = totals.error > 0 || totals.warning > maxWarnings;
      return isBroken ? 2 : hasFindings ? 1 : 0;
    },
  };
}
