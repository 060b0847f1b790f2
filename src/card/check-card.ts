import { checkFrontMatter } from './checks/check-front-matter.ts';
import { parseModelCard } from './parse-model-card.ts';
import { applyFix, type Problem } from './problem.ts';

/** All that can be said of a card without rendering it, by line. */
export function checkCard(text: string): readonly Problem[] {
  const { problems, yaml } = parseModelCard(text);
  const found = [...problems, ...(yaml === null ? [] : checkFrontMatter(yaml))];
  return found.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0));
}

/** The card with every fix that its findings offer; the second field counts them. */
export function fixCard(text: string): readonly [fixed: string, fixes: number] {
  let fixed = text;
  for (let fixes = 0; ; fixes += 1) {
    const fix = checkCard(fixed).find((problem) => problem.fix !== undefined)?.fix;
    const next = fix === undefined ? fixed : applyFix(fixed, fix);
    if (next === fixed) {
      return [fixed, fixes];
    }
    // A fix moves what comes after it, so the others are found anew.
    fixed = next;
  }
}
