import { names } from '../../text/names.ts';

/** Of BibTeX and biblatex. A decorator of Python or a rule of CSS is none of them. */
const TYPES = names(
  'article artwork audio bibnote book bookinbook booklet collection commentary conference dataset',
  'electronic inbook incollection inproceedings inreference image jurisdiction legal legislation',
  'letter manual mastersthesis misc movie music mvbook mvcollection mvproceedings mvreference',
  'online patent performance periodical phdthesis proceedings reference report review set',
  'software standard string suppbook suppcollection suppperiodical techreport thesis unpublished',
  'video www xdata preprint',
);

const HEAD = /@[ \t]*([a-z]+)\s*([{(])/gi;
/** What makes an entry of a type that nobody knows. */
const KEY_AND_FIELD = /\s*[^\s,{}()"=]+\s*,\s*[a-z][\w-]*\s*=\s*["{\w]/iy;

/** Where entries of BibTeX seem to begin in a text: the type, and the bracket behind it. */
export function* bibtexHeads(text: string): Generator<RegExpExecArray> {
  for (const head of text.matchAll(HEAD)) {
    if (isEntry(text, head)) {
      yield head;
    }
  }
}

export function hasBibtex(text: string): boolean {
  return bibtexHeads(text).next().done === false;
}

function isEntry(text: string, head: RegExpExecArray): boolean {
  const [whole, type = '', open] = head;
  KEY_AND_FIELD.lastIndex = head.index + whole.length;
  const before = text[head.index - 1] ?? ' ';
  return (
    !/[\w`@.\\]/.test(before) &&
    (TYPES.has(type.toLowerCase()) || (open === '{' && KEY_AND_FIELD.test(text)))
  );
}
