import { quote } from '../checks/fields.ts';
import type { Direction } from '../tables/direction.ts';
import type { ComparabilityNote } from './note.ts';
import { isAverage, type Measure, type ScoreCell, type ScoreTable } from './score-table.ts';

/** Says what bold is. */
const SAYS_BOLD =
  /\bbold|\bhighlight|加粗|粗体|黑体|太字|굵은|볼드|\bfett|en gras|negrit|grassetto|жирн|الغامق/i;
const SAYS_BEST =
  /\b(?:best|highest|top|state[- ]of[- ]the[- ]art|sota|leading|winn)|最好|最佳|最优|最高|最良|최고|最も|best[enr]|meilleur|mejor|melhor|miglior|лучш|الأفضل/i;
/** Of more exceptions it is told how many there are. */
const MOST_EXCEPTIONS = 3;

/** The numbers of one measure, some of them in bold. */
interface Judged {
  readonly label: string;
  readonly bold: readonly ScoreCell[];
  readonly best: readonly ScoreCell[];
  readonly isBest: boolean;
  readonly isSecond: boolean;
}

/** What bold means, where it is not the best value as readers expect. */
export function boldMeaning(table: ScoreTable): readonly ComparabilityNote[] {
  const { written, measures, areModels } = table;
  if (!areModels) {
    return [];
  }
  const said = [...written.around, ...written.below.split('\n')].filter((text) =>
    SAYS_BOLD.test(text),
  );
  // Who says that it means something else has said it.
  if (said.length > 0 && !said.some((text) => SAYS_BEST.test(text))) {
    return [];
  }
  const judged = measures.flatMap((measure) => judge(measure) ?? []);
  const wrong = judged.filter(({ isBest }) => !isBest);
  if (wrong.length === 0 || isBestOfEntries(table)) {
    return [];
  }
  const entries = new Set(judged.flatMap(({ bold }) => bold.map(({ entry }) => entry)));
  const [only] = entries;
  const [first] = wrong;
  if (only !== undefined && first !== undefined && entries.size === 1) {
    const example = `in ${quote(first.label)}, ${better(first)}`;
    const message = `Bold marks ${quote(only.label)}, also where another value is better (${example}): ${only.isOwn ? 'does bold only show which model this is' : 'what does bold mean here'}?`;
    return [{ line: first.bold[0]?.line ?? only.line, message }];
  }
  if (judged.length > 1 && judged.every(({ isSecond }) => isSecond)) {
    const message = 'Bold marks the second best value of each measure: is that what it means here?';
    return [{ line: written.line, message }];
  }
  const right = judged.length - wrong.length;
  return right >= wrong.length * 2 && wrong.length <= MOST_EXCEPTIONS
    ? wrong.map((one) => ({
        line: one.bold[0]?.line ?? written.line,
        message: `In ${quote(one.label)}, ${quote(plain(one.bold[0]))} of ${quote(one.bold[0]?.entry.label ?? '')} is bold, and ${better(one)}: what does bold mean here?`,
      }))
    : [
        {
          line: written.line,
          message: `Bold marks the best value in ${right} of ${judged.length} measures (in ${quote(first?.label ?? '')}, ${better(first)}): what does bold mean here?`,
        },
      ];
}

function better(one: Judged | undefined): string {
  const [cell] = one?.best ?? [];
  return `${quote(plain(cell))} of ${quote(cell?.entry.label ?? '')} is better and not bold`;
}

function plain(cell: ScoreCell | undefined): string {
  return cell?.text.replace(/[*_]+/g, '') ?? '';
}

/** Null where bold says nothing of single values: all have it, or none. */
function judge({ label, direction, cells }: Measure): Judged | null {
  const valued = cells.filter(({ value, entry }) => value !== null && !isAverage(entry.label));
  const bold = valued.filter(({ isBold }) => isBold);
  if (bold.length === 0 || bold.length === valued.length || isAverage(label)) {
    return null;
  }
  const isBestOf = (all: readonly ScoreCell[], sign: number): boolean => {
    const top = Math.max(...all.map(({ value }) => (value ?? 0) * sign));
    return all.some(({ value, isBold }) => isBold && (value ?? 0) * sign === top);
  };
  const signs = signsOf(direction);
  const groups = new Map<string, ScoreCell[]>();
  for (const cell of valued) {
    groups.get(cell.entry.group)?.push(cell) ?? groups.set(cell.entry.group, [cell]);
  }
  const marked = [...groups.values()].filter((cells) => cells.some(({ isBold }) => isBold));
  const isBest = signs.some(
    (sign) => isBestOf(valued, sign) || marked.every((cells) => isBestOf(cells, sign)),
  );
  // Of what is better it can only be said that bold may be it.
  if (direction === null && !isBest) {
    return null;
  }
  const [sign = 1] = signs;
  const sorted = valued.toSorted((a, b) => ((b.value ?? 0) - (a.value ?? 0)) * sign);
  const values = [...new Set(sorted.map(({ value }) => value))];
  return {
    label,
    bold,
    best: sorted.filter(({ value }) => value === values[0]),
    isBest,
    isSecond: bold.every(({ value }) => value === values[1]) && values.length > 2,
  };
}

function signsOf(direction: Direction | null): readonly number[] {
  return direction === null ? [1, -1] : [direction === 'higher' ? 1 : -1];
}

/** Bold may be the best of each row, where models are compared in columns of one measure each. */
function isBestOfEntries({ entries, measures, written }: ScoreTable): boolean {
  const judged = entries.flatMap((entry, at) => {
    const cells = measures.flatMap(({ cells, label }) => {
      const cell = cells[at];
      return cell ? [{ ...cell, entry: { ...entry, label, group: '' } }] : [];
    });
    const directions = new Set(measures.map(({ direction }) => direction));
    const [direction = null] = directions.size === 1 ? directions : [];
    return judge({ label: entry.label, line: written.line, direction, cells }) ?? [];
  });
  return (
    judged.length > 1 &&
    judged.length * 2 > entries.length &&
    judged.every(({ isBest, bold, best }) => isBest && bold.length <= best.length)
  );
}
