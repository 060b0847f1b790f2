import type { StatedCard } from '../../card/machine/stated-card.ts';
import { languageName } from '../../hub/languages.ts';
import { cut, wrap } from './lines.ts';
import { outlineOf, settable, type Weight, widthOf } from './outline-font.ts';
import { box, type Picture, type Shape } from './shapes.ts';

/** What sites show of a link: Open Graph’s usual size. */
const [WIDTH, HEIGHT] = [1200, 630];
const [LEFT, RIGHT] = [80, 1128];
/** As in styles/tokens.css, where it is light. */
const COLORS = {
  paper: '#ffffff',
  ink: '#1c2326',
  muted: '#566269',
  line: '#dfe5e7',
  accent: '#0b6478',
};
const KINDS = { model: 'Model card', dataset: 'Dataset card', space: 'Space' } as const;
/** Sizes of a title by how many lines it may have: the first that it fits into. */
const TITLES = [
  { size: 84, most: 1 },
  { size: 66, most: 2 },
  { size: 54, most: 3 },
];
/** A title that fits into none is cut. */
const LONGEST = { size: 43, most: 3 };
const [TITLE_TOP, TITLE_PITCH] = [118, 1.18];
const [FACT_PITCH, RESULTS_HEIGHT] = [78, 100];
const [WORDS_SIZE, WORDS_PITCH, MOST_WORDS] = [27, 38, 3];
const FACT_SIZE = 27;
const MOST_FACTS = 6;
const MOST_RESULTS = 4;
/** No picture shows more of a text, in characters. */
const MOST_OF_TEXT = 500;
/** No list of a fact has room for more. */
const MOST_LISTED = 12;
/** A longer value is a list, or words. */
const MOST_OF_VALUE = 12;

/** A picture, and what of the card could not be set in it. */
export interface HeadPicture {
  readonly picture: Picture;
  readonly notes: readonly string[];
}

/**
 * A card’s head for previews of links: title, owner, what its metadata state, its first results. All
 * of it is the card’s own. What the font has no letters for is left out and told.
 */
export function headPicture(card: StatedCard): HeadPicture {
  const unset: string[] = [];
  const set = (name: string, text: string): string | null => {
    const shown = settable(text.slice(0, MOST_OF_TEXT));
    if (shown === null && text.trim() !== '') {
      unset.push(name);
    }
    return shown;
  };
  const [owner = '', model = ''] = card.id?.split('/') ?? [];
  const title = set('title', card.title) ?? settable(model) ?? KINDS[card.kind];
  const by = set('owner', card.id === null ? (card.authors[0] ?? '') : owner);
  const facts = factsOf(card)
    .flatMap(([label, name, values]) => {
      const texts = values.flatMap((value) => set(name, value) ?? []);
      return texts.length > 0 ? [{ label, texts }] : [];
    })
    .slice(0, MOST_FACTS);
  const results = resultsOf(card)
    .slice(0, MOST_RESULTS)
    .flatMap(({ value, name }) => {
      const [shown, shownName] = [settable(value), set('results', name)];
      return shown === null || shownName === null ? [] : [{ value: shown, name: shownName }];
    });
  const bottom = HEIGHT - 60;
  const resultsTop = bottom - (results.length > 0 ? RESULTS_HEIGHT : 0);
  const columns = facts.length === 4 ? 2 : Math.min(3, facts.length);
  const rows = Math.ceil(facts.length / Math.max(1, columns));
  const factsTop = resultsTop - (results.length > 0 ? 28 : 0) - rows * FACT_PITCH;
  return {
    picture: {
      width: WIDTH,
      height: HEIGHT,
      title,
      shapes: [
        box(0, 0, WIDTH, HEIGHT, COLORS.paper),
        box(0, 0, 20, HEIGHT, COLORS.accent),
        ...overline(by, KINDS[card.kind], title),
        ...opening(
          title,
          settable(card.description?.slice(0, MOST_OF_TEXT) ?? '') ?? '',
          factsTop - 24,
        ),
        ...facts.flatMap((fact, at) => factLines(fact, at, columns, factsTop)),
        ...resultColumns(results, resultsTop),
      ],
    },
    notes:
      unset.length > 0
        ? [
            `The font of the picture lacks letters of: ${[...new Set(unset)].join(', ')}. What needs them is left out.`,
          ]
        : [],
  };
}

type Fact = readonly [label: string, name: string, values: readonly string[]];

function factsOf({
  tasks,
  licenses,
  bases,
  languages,
  datasets,
  library,
}: StatedCard): readonly Fact[] {
  return [
    ['Task', 'task', tasks.map(({ name }) => name)],
    ['License', 'license', licenses.map(({ name }) => name)],
    ['Base model', 'base model', bases.map(({ name }) => name)],
    ['Languages', 'languages', languages.map((code) => languageName(code) ?? code)],
    ['Training data', 'datasets', datasets.map(({ name }) => name)],
    ['Library', 'library', library === null ? [] : [library]],
  ];
}

/** One value of each dataset, in the order of the card. */
function resultsOf({ results }: StatedCard): readonly { value: string; name: string }[] {
  return results.flatMap(({ dataset, task, metrics }) => {
    const [metric] = metrics.filter(
      ({ value }) => value.length <= MOST_OF_VALUE && /\d/.test(value),
    );
    return metric === undefined
      ? []
      : [{ value: metric.value, name: `${dataset || task}, ${metric.name}` }];
  });
}

function words(
  text: string,
  at: readonly [x: number, y: number],
  size: number,
  color: keyof typeof COLORS,
  weight: Weight = 'regular',
): Shape {
  return { color: COLORS[color], strokes: outlineOf(text, at, size, weight), text };
}

/** Who the card is of, and of what kind it is; where nobody is named, that comes first. */
function overline(by: string | null, kind: string, title: string): readonly Shape[] {
  const width = widthOf(kind, 26, 'regular');
  const owner = cut(by ?? '', RIGHT - LEFT - width - 40, 30, 'bold');
  return [
    ...(by === null ? [] : [words(owner, [LEFT, 98], 30, 'accent', 'bold')]),
    ...(kind === title ? [] : [words(kind, [by === null ? LEFT : RIGHT - width, 97], 26, 'muted')]),
  ];
}

/** The title, and the words that follow it as far as there is room above `bottom`. */
function opening(title: string, description: string, bottom: number): readonly Shape[] {
  const room = RIGHT - LEFT;
  const { size, most } =
    TITLES.find((one) => {
      const { length } = wrap(title, room, one.size, 'bold');
      return length <= one.most && length * one.size * TITLE_PITCH <= bottom - TITLE_TOP;
    }) ?? LONGEST;
  const pitch = size * TITLE_PITCH;
  const lines = upTo(most, wrap(title, room, size, 'bold'), room, size, 'bold');
  const below = TITLE_TOP + pitch * lines.length + 14;
  const mostWords = Math.min(MOST_WORDS, Math.floor((bottom - below) / WORDS_PITCH));
  const said = wrap(description, room, WORDS_SIZE, 'regular');
  return [
    ...lines.map((line, at) =>
      // Large letters have room on their left that small ones have not.
      words(line, [LEFT - size * 0.05, TITLE_TOP + pitch * (at + 0.8)], size, 'ink', 'bold'),
    ),
    ...upTo(mostWords, said, room, WORDS_SIZE, 'regular').map((line, at) =>
      words(line, [LEFT, below + WORDS_PITCH * (at + 0.8)], WORDS_SIZE, 'muted'),
    ),
  ];
}

/** The first lines; the last of them says that there were more. */
function upTo(
  most: number,
  lines: readonly string[],
  room: number,
  size: number,
  weight: Weight,
): readonly string[] {
  return lines.length <= most || most < 1
    ? lines.slice(0, Math.max(0, most))
    : [...lines.slice(0, most - 1), cut(lines.slice(most - 1).join(' '), room, size, weight)];
}

interface ShownFact {
  readonly label: string;
  readonly texts: readonly string[];
}

function factLines(
  { label, texts }: ShownFact,
  at: number,
  columns: number,
  top: number,
): readonly Shape[] {
  const pitch = (RIGHT - LEFT + 36) / columns;
  const [x, y] = [LEFT + (at % columns) * pitch, top + Math.floor(at / columns) * FACT_PITCH];
  return [
    words(label, [x, y + 20], 21, 'muted'),
    words(listed(texts, pitch - 36), [x, y + 55], FACT_SIZE, 'ink'),
  ];
}

/** As many of them as there is room for: `en, fr +3`. */
function listed(texts: readonly string[], room: number): string {
  for (let count = Math.min(texts.length, MOST_LISTED); count > 1; count--) {
    const rest = texts.length > count ? ` +${texts.length - count}` : '';
    const list = texts.slice(0, count).join(', ') + rest;
    if (widthOf(list, FACT_SIZE, 'regular') <= room) {
      return list;
    }
  }
  const rest = texts.length > 1 ? ` +${texts.length - 1}` : '';
  const first = cut(
    texts[0] ?? '',
    room - widthOf(rest, FACT_SIZE, 'regular'),
    FACT_SIZE,
    'regular',
  );
  return first + rest;
}

function resultColumns(
  results: readonly { value: string; name: string }[],
  top: number,
): readonly Shape[] {
  const pitch = (RIGHT - LEFT + 32) / MOST_RESULTS;
  return results.flatMap(({ value, name }, at) => [
    ...(at === 0 ? [box(LEFT, top, RIGHT - LEFT, 2, COLORS.line)] : []),
    words(cut(value, pitch - 32, 46, 'bold'), [LEFT + at * pitch, top + 66], 46, 'accent', 'bold'),
    words(cut(name, pitch - 32, 21, 'regular'), [LEFT + at * pitch, top + 98], 21, 'muted'),
  ]);
}
