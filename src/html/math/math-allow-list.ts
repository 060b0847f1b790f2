import { names } from '../../text/names.ts';

/**
 * The elements of Temml's that only show something: no `mglyph` and `a` (they load and link), no
 * `maction`, no `annotation-xml`. A formula with any other element is not shown.
 */
export const MATHML_TAGS = names(
  'math mrow mstyle mpadded mphantom menclose mi mn mo mtext mspace mfrac msqrt mroot msub msup',
  'msubsup munder mover munderover mmultiscripts mprescripts mtable mtr mtd',
);

/**
 * The attributes of Temml's that matter to a browser, without `id` and `href` (of `\label` and
 * `\ref`). Of `style`, `mathcolor` and `mathbackground` the sanitiser gives back what is harmless.
 */
export const MATHML_ATTRIBUTES = names(
  'class display displaystyle scriptlevel mathsize mathvariant accent fence form largeop',
  'movablelimits separator stretchy symmetric lspace rspace minsize maxsize width height depth',
  'voffset linethickness notation columnalign rowspacing',
);

/** Attributes whose value is a length or a factor, which an author chooses freely. */
export const MATHML_LENGTHS = names(
  'width height depth voffset lspace rspace minsize maxsize mathsize linethickness rowspacing',
);

/** Declarations of Temml's that the sanitiser does not give back, and the class for each. */
export const MATHML_STYLE_CLASSES: ReadonlyMap<string, string> = new Map([
  ['math-depth:0', 'tml-full-size'],
  ['transform:scaleX(-1)', 'tml-mirrored'],
]);

/** Negative spaces, in em: `\!` and its kin, and the steps to which `\kern` is rounded. */
export const NEGATIVE_SPACES: readonly (readonly [width: number, className: string])[] = [
  [3 / 18, 'tml-back-thin'],
  [4 / 18, 'tml-back-medium'],
  [5 / 18, 'tml-back-thick'],
  [0.5, 'tml-back-half'],
  [1, 'tml-back-quad'],
];
