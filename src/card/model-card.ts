import type { Finding } from './finding.ts';

export interface FrontMatter {
  /** The YAML between the fences as it stands in the file; null when the file has no block. */
  readonly raw: string | null;
  /** 1-based line in the file of the first line of `raw`. */
  readonly line: number;
  /** Top-level keys in the order of the file; empty when there is no block or it cannot be read. */
  readonly entries: readonly FrontMatterEntry[];
}

export interface FrontMatterEntry {
  readonly key: string;
  /** What js-yaml reads; unknown until a view or `metadata.ts` has looked at it. */
  readonly value: unknown;
  readonly line: number;
}

/** A model card as plain data: no DOM, can be sent by `postMessage`. */
export interface ModelCard {
  readonly frontMatter: FrontMatter;
  /** The Markdown after the front matter, with `\n` line ends. */
  readonly body: string;
  /** 1-based line in the file of the first line of `body`. */
  readonly bodyLine: number;
  readonly findings: readonly Finding[];
}
