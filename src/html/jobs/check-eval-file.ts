import { parseEvalFile } from '../../card/eval-file.ts';
import { applyFix, type Finding, sortFindings } from '../../card/finding.ts';

/** All that can be said of a file of `.eval_results`, the worst first. */
export function checkEvalFile(text: string, name: string): readonly Finding[] {
  return sortFindings(parseEvalFile({ name, text }).findings);
}

/** The file with every fix that its findings offer; the second field counts them. */
export function fixEvalFile(text: string): readonly [fixed: string, fixes: number] {
  let fixed = text;
  for (let fixes = 0; ; fixes += 1) {
    const fix = checkEvalFile(fixed, '').find(({ fix }) => fix !== undefined)?.fix;
    if (fix === undefined) {
      return [fixed, fixes];
    }
    // A fix moves what comes after it, so the others are found anew.
    fixed = applyFix(fixed, fix);
  }
}
