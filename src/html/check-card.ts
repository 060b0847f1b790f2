import { checkBody } from '../card/checks/check-body.ts';
import { checkFrontMatter } from '../card/checks/check-front-matter.ts';
import { normalizeMetadata } from '../card/metadata.ts';
import { parseModelCard } from '../card/parse-model-card.ts';
import { applyFix, type Problem } from '../card/problem.ts';
import { createPartsCollector } from './collect-parts.ts';
import { renderBody } from './render-body.ts';

/** All that can be said of a card without a page to show it on, by line. */
export function checkCard(text: string): readonly Problem[] {
  const { problems, yaml, body, bodyLine, frontMatter } = parseModelCard(text);
  const { entries } = frontMatter;
  const { gallery } = normalizeMetadata(entries);
  const collector = createPartsCollector(body, bodyLine);
  const rendering = renderBody(body, { nonce: '', gallery, bodyLine, collector });
  let next = rendering.next();
  while (next.done !== true) {
    next = rendering.next();
  }
  const offset = text.endsWith(body) ? text.length - body.length : null;
  const found = [
    ...problems,
    ...(yaml === null ? [] : checkFrontMatter(yaml)),
    ...next.value.problems,
    ...checkBody({ body, bodyLine, parts: collector.parts(), entries, offset }),
  ];
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
