/**
 * Plain-text table: the first column to the left, the others to the right.
 * @param {readonly string[]} head
 * @param {readonly (readonly string[])[]} rows
 */
export function table(head, rows) {
  const lines = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...lines.map((line) => width(line, column))));
  const text = lines.map((line) =>
    line
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  );
  text.splice(1, 0, widths.map((length) => '-'.repeat(length)).join('  '));
  return text.join('\n');
}

/**
 * @param {readonly string[]} line
 * @param {number} column
 */
function width(line, column) {
  return line[column]?.length ?? 0;
}

/**
 * A median with its quartiles in brackets; `-` where nothing was measured.
 * @param {import('./statistics.js').Summary | null} summary
 * @param {number} digits
 * @param {number} [unit] what the figures are divided by
 * @param {boolean} [hasQuartiles]
 */
export function spread(summary, digits, unit = 1, hasQuartiles = true) {
  if (summary === null) {
    return '-';
  }
  const [median, lower, upper] = [summary.median, summary.lower, summary.upper].map((value) =>
    (value / unit).toFixed(digits),
  );
  return hasQuartiles ? `${median} [${lower}–${upper}]` : `${median}`;
}
