import type { Severity } from '../../card/finding.ts';
import type { CheckedFile } from '../checked-file.ts';

/** Of all that was checked. */
export interface Totals extends Readonly<Record<Severity, number>> {
  readonly disabled: number;
}

/** Writes what was found, file by file, so that nothing of a run is kept in memory. */
export interface Format {
  /** What is printed of one file; also of one that could not be read. */
  file(file: CheckedFile): string;
  /** What is printed behind the last one. */
  end(totals: Totals): string;
}

interface FormatOptions {
  /** The user’s folder. */
  readonly folder: string;
  readonly isColored: boolean;
}

type OpenFormat = (options: FormatOptions) => Promise<Format>;

/** Each is loaded when it is asked for. */
export const FORMATS: Readonly<Record<string, OpenFormat>> & { readonly text: OpenFormat } = {
  text: async ({ isColored }) => (await import('./text-format.ts')).textFormat(isColored),
  json: async () => (await import('./json-format.ts')).jsonFormat(),
  ndjson: async () => (await import('./json-format.ts')).ndjsonFormat(),
  sarif: async ({ folder }) => (await import('./sarif-format.ts')).sarifFormat(folder),
  github: async () => (await import('./github-format.ts')).githubFormat(),
  junit: async () => (await import('./junit-format.ts')).junitFormat(),
};
