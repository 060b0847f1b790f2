interface Heading {
  /** 1 to 6. */
  readonly level: number;
  /** What it says, on one line. */
  readonly text: string;
}

/** Headings that cards have of their parts, without numbers and marks around them. */
const SECTIONS: ReadonlySet<string> = new Set(
  (
    'about|about the model|abstract|acknowledgements|authors|background|bias, risks, and limitations|' +
    'changelog|citation|contact|contents|data|dataset|dataset card|dataset description|' +
    'dataset details|dataset information|dataset summary|demo|description|details|disclaimer|' +
    'download|evaluation|example|examples|example usage|features|getting started|highlights|' +
    'how to use|inference|inference examples|installation|intended use|intended uses|' +
    'intended uses & limitations|introduction|key features|license|limitations|model|' +
    'model architecture|model card|model card for model id|model description|model details|' +
    'model information|model introduction|model overview|model summary|news|overview|performance|' +
    'quick start|quickstart|readme|references|requirements|results|summary|table of contents|' +
    'tl;dr|toc|training|training data|training details|training procedure|update|updates|usage|' +
    'uses|what is this|what’s new|介绍|模型介绍|简介|目录|新闻'
  ).split('|'),
);

/** File names that many cards have. */
const NO_NAME =
  /^(?:readme|index|model[-_ ]?card|the hosted card|(?:dropped|pasted) text)(?:\.\w+)?$/i;

interface NamesOfCard {
  /** Its headings, none of them empty. */
  readonly outline: readonly Heading[];
  /** The heading before which it says nothing. */
  readonly opening: Heading | undefined;
  /** The name in its metadata. */
  readonly name: string | null;
  /** Its file's name, or its address. */
  readonly source: string;
}

/** What the card is of, as far as it says so: many a first heading is only one of a section. */
export function cardTitle({ outline, opening, name, source }: NamesOfCard): string {
  const main = outline.filter(({ level }) => level === 1);
  const [first] = main;
  const names = main.filter(({ text }) => !isSection(text));
  // Where sections have main headings and more than one is left, none of them is the title.
  const title = first === names[0] || names.length === 1 ? names[0] : undefined;
  const said =
    title?.text ?? name ?? (opening !== undefined && !isSection(opening.text) && opening.text);
  return (said || (NO_NAME.test(source) && first?.text) || source).trim();
}

function isSection(heading: string): boolean {
  const words = heading
    .toLowerCase()
    .replaceAll("'", '’')
    .replace(/^(?:[\d.ivx]+[.)]|\d+\s|[^\p{L}\d])+|[^\p{L}\d]+$/gu, '');
  return SECTIONS.has(words.trim());
}

/** The first heading of a text that begins with it. */
export function openingHeading(text: string, outline: readonly Heading[]): Heading | undefined {
  const [first] = outline;
  return first !== undefined && text.trimStart().replace(/\s+/g, ' ').startsWith(first.text)
    ? first
    : undefined;
}
