import type { BodyParts } from '../../card/body-parts.ts';

type Writable<Part> = Part extends readonly (infer Item)[]
  ? Item[]
  : Part extends ReadonlySet<infer Item>
    ? Set<Item>
    : never;

/** The parts of a body in the making; its headings are put together elsewhere. */
export type WritableParts = {
  readonly [Key in Exclude<keyof BodyParts, 'headings'>]: Writable<BodyParts[Key]>;
};

export function emptyParts(): WritableParts {
  return {
    links: [],
    images: [],
    ids: new Set(),
    fences: [],
    tables: [],
    pipedTexts: [],
    styles: [],
    verbatim: [],
  };
}
