import { createLineIndex } from '../../text/text-lines.ts';
import type { Finding } from '../finding.ts';
import { applyRules } from './apply-rules.ts';
import type { BodyCard, BodyRule, BodyView } from './body/body-rule.ts';
import { CODE_RULES } from './body/code.ts';
import { COMPARABILITY_RULES } from './body/comparability.ts';
import { CONTRADICTION_RULES } from './body/contradictions.ts';
import { HEADING_RULES } from './body/headings.ts';
import { HTML_NESTING_RULES } from './body/html-nesting.ts';
import { IMAGE_RULES } from './body/images.ts';
import { LINEAGE_RULES } from './body/lineage.ts';
import { LINK_RULES } from './body/links.ts';
import { MARKDOWN_IN_HTML_RULE } from './body/markdown-in-html.ts';
import { MATH_RULE } from './body/math.ts';
import { METADATA_TABLES_RULE } from './body/metadata-tables.ts';
import { OTHER_MODEL_RULE } from './body/other-model.ts';
import { CODE_PLACEHOLDER_RULE } from './body/placeholders-in-code.ts';
import { EMPHASIS_RULE, STARS_RULE } from './body/stars.ts';
import { STYLE_RULE } from './body/styles.ts';
import { TABLE_RULES } from './body/tables.ts';
import { TEMPLATE_RULES } from './body/template.ts';
import { WRITTEN_MARK_RULES } from './body/written-marks.ts';
import type { FrontMatterView } from './rule.ts';

/** What they ask of a card only a model's has. */
const MODEL_RULES: readonly BodyRule[] = [
  OTHER_MODEL_RULE,
  METADATA_TABLES_RULE,
  ...LINEAGE_RULES,
  ...COMPARABILITY_RULES,
];

export const BODY_RULES: readonly BodyRule[] = [
  ...MODEL_RULES,
  ...HEADING_RULES,
  ...LINK_RULES,
  ...IMAGE_RULES,
  ...TABLE_RULES,
  ...CODE_RULES,
  CODE_PLACEHOLDER_RULE,
  STYLE_RULE,
  MATH_RULE,
  ...TEMPLATE_RULES,
  ...CONTRADICTION_RULES,
  ...HTML_NESTING_RULES,
  MARKDOWN_IN_HTML_RULE,
  ...WRITTEN_MARK_RULES,
  EMPHASIS_RULE,
  STARS_RULE,
];

export function checkBody(card: BodyCard): readonly Finding[] {
  const rules =
    card.kind === 'model' ? BODY_RULES : BODY_RULES.filter((rule) => !MODEL_RULES.includes(rule));
  return applyRules(rules, bodyView(card), card.offset, card.body);
}

export function bodyView(card: BodyCard): BodyView {
  const { body, bodyLine, parts } = card;
  const lineIn = createLineIndex(body);
  const lineOf = (at: number): number => bodyLine + lineIn(at) - 1;
  const targets = [...parts.links, ...parts.images];
  return { ...card, ...parts, targets, prose: proseOf(card), lineOf };
}

/** Where one more line may follow in the text; null for a map in braces or with indentation. */
export function endOfMetadata({ source, offset }: FrontMatterView): number | null {
  const first = /^(?![ \t]*(?:#|$)).+/m.exec(source)?.[0] ?? '';
  return /^["'\w-]/.test(first) && !source.includes('\r') ? offset + source.length : null;
}

function proseOf({ body, parts: { verbatim } }: BodyCard): string {
  let prose = '';
  for (const { start, end } of verbatim) {
    // One may hold another.
    prose += body.slice(prose.length, Math.max(start, prose.length));
    prose += ' '.repeat(Math.max(end - prose.length, 0));
  }
  return prose + body.slice(prose.length);
}
