/** A model's card: its metadata, line by line, above a title. */
export function card(...lines: readonly string[]): string {
  return `${metadata(...lines)}# Tiny-1B\n`;
}

/** A file of metadata alone, as Spaces have it. */
export function metadata(...lines: readonly string[]): string {
  return `---\n${text(...lines)}---\n`;
}

export function text(...lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}
