import { grouped } from './text/grouped.ts';

/** How much of a card the viewer takes, and what a reader is told past it. */
export interface Limit {
  /** The most that is taken. */
  readonly most: number;
  /** The most found in 5,381 real cards; null where nobody has counted. */
  readonly largest: number | null;
  /** What a reader is told; empty where the rest looks plain and lacks nothing. */
  readonly sentence: string;
}

/** `sentence` has the limit, in its own unit, where `#` stands. */
function limit(most: number, largest: number | null, sentence = '', unit = 1): Limit {
  return {
    most,
    largest,
    // Put together when it is told: the page starts with all of them.
    get sentence() {
      return sentence.replace('#', grouped(most / unit));
    },
  };
}

const MEBIBYTE = 2 ** 20;

/**
 * Every limit, in the order in which a card meets them. Most of them stand between a hostile card
 * and a page that freezes. What a card has beyond one is shown as its source, with the sentence:
 * so why a card shows as source is answered here.
 */
export const LIMITS = {
  // The file.
  fileBytes: limit(
    16 * MEBIBYTE,
    732_444,
    'this viewer opens up to # MB. A model card is a text of some kilobytes: look for the README.md.',
    MEBIBYTE,
  ),

  // The front matter.
  frontMatterBytes: limit(
    2 * MEBIBYTE,
    722_718,
    'The front matter is larger than # MiB and is not taken apart here. It is shown as text.',
    MEBIBYTE,
  ),
  yamlNodes: limit(
    100_000,
    36_434,
    'The metadata has more than # values once its aliases are expanded, or an alias contains itself. It is not taken apart here; the front matter is shown as text.',
  ),
  yamlDepth: limit(
    32,
    8,
    'The metadata is nested deeper than # levels and is not taken apart here. The front matter is shown as text.',
  ),
  yamlAliases: limit(
    50,
    0,
    'The metadata uses more than # YAML aliases (“*name”) and is not taken apart here. The front matter is shown as text.',
  ),

  // The body, as Markdown and as HTML. marked overflows its stack at 700 quotes in lists.
  markdownDepth: limit(100, 20, 'This part is nested more than # levels deep.'),
  // A quote that has begun anew so often behind a line without its mark begins another one.
  quoteRestarts: limit(1000, null),
  // How far marked looks ahead in a long run of text, in UTF-16 units: no link, word or address is
  // longer, but for images in `data:`. And how often it may look through all of it in vain for the
  // mark that ends another: then the others are text.
  inlineWindow: limit(4096, null),
  inlineSearches: limit(32, null),
  tableColumns: limit(256, 72, 'This table has more than # columns.'),
  tableCells: limit(100_000, null, 'The tables of this card have more than # cells.'),
  htmlDepth: limit(256, 20, 'The HTML of this card is nested more than # levels deep.'),
  htmlElements: limit(250_000, 20_412, 'This card has more than # elements.'),
  htmlLength: limit(16_000_000, 501_000, 'The HTML of this card is larger than # MB.', 1_000_000),
  // DOMPurify takes quadratic time for the attributes of one element.
  attributes: limit(64, 14, 'has more than # attributes: they are removed'),
  // What is cut out of an element repeats its start tag. Images in `data:` are not counted.
  attributesLength: limit(8192, null, 'has attributes of more than # characters: they are removed'),
  dataUrlLength: limit(2 * MEBIBYTE, null),
  // Of the folder's images in an exported file: of one, and of all as data URLs.
  exportedImageBytes: limit(16 * MEBIBYTE, null),
  exportedBytes: limit(128 * MEBIBYTE, null),

  // Code is coloured, and stays plain beyond these, in characters.
  codeLength: limit(20_000, null),
  slowCodeLength: limit(5000, null),
  codeLineLength: limit(2000, null),
  // The lines of longer code have no numbers: each number is an element.
  numberedLines: limit(5000, null),

  // Formulas.
  formulas: limit(500, null, 'only the first # formulas of a card are shown.'),
  formulaLength: limit(2000, null, 'it is longer than # characters.'),
  formulaElements: limit(5000, null, 'it is too large.'),
  formulaDepth: limit(100, null, 'it is nested too deeply.'),
  formulasElements: limit(50_000, null, 'the formulas of this card take too long.'),
} as const satisfies Readonly<Record<string, Limit>>;

/**
 * How long a worker may be silent before it is killed, in ms. The page answers all the while, and
 * a busy or slow machine is no hostile card: it may take ten times as long as a good one.
 */
export const DEADLINES = {
  /** Until there is an answer to a question about a card that is shown. */
  ask: 15_000,
  /** Of a card: after `notice` the reader is told, and may do something about it; */
  notice: 2000,
  /**
   * at once so long, and in all silences that were noticed. `more` is what a reader may ask for.
   */
  stall: { usual: { once: 15_000, all: 45_000 }, more: { once: 60_000, all: 180_000 } },
};

/** The same of one card among many, in ms: it can be opened by itself. */
export const LISTED_DEADLINE = 8000;

/**
 * After so many ms the rest stays plain: of a job's code blocks, of one formula, of formulas; or is
 * not compared, of two cards. Ten times what honest ones take on a good machine.
 */
export const BUDGETS = { code: 5000, formula: 1500, formulas: 6000, compare: 9000 };

/** So many cards stand on a board: more columns are no overview. */
export const MOST_CARDS = 8;

/**
 * A link that carries a card is no longer, in characters. Chromium takes 2 MB and Firefox 1 MB, but
 * Firefox keeps nothing above 65,536 in its history, and messengers cut off much less.
 */
export const LONGEST_LINK = 64_000;
