/**
 * The elements that Temml writes and that only show something: no `mglyph` and `a` (they load and link), no `maction`, no
 * `annotation-xml`. A formula with any other element is not shown.
 */
export const MATHML_TAGS: readonly string[] = [
  ...['math', 'mrow', 'mstyle', 'mpadded', 'mphantom', 'menclose'],
  ...['mi', 'mn', 'mo', 'mtext', 'mspace'],
  ...['mfrac', 'msqrt', 'mroot', 'msub', 'msup', 'msubsup'],
  ...['munder', 'mover', 'munderover', 'mmultiscripts', 'mprescripts'],
  ...['mtable', 'mtr', 'mtd'],
];

/**
 * The attributes that Temml writes and that matter to a browser. Besides them the sanitiser reads `style`, `mathcolor` and
 * `mathbackground`, and gives back what is harmless. `id` and `href` (of `\label` and `\ref`) are left out.
 */
export const MATHML_ATTRIBUTES: readonly string[] = [
  'class',
  ...['display', 'displaystyle', 'scriptlevel', 'mathsize', 'mathvariant'],
  ...['accent', 'fence', 'form', 'largeop', 'movablelimits', 'separator', 'stretchy', 'symmetric'],
  ...['lspace', 'rspace', 'minsize', 'maxsize', 'width', 'height', 'depth', 'voffset'],
  ...['linethickness', 'notation', 'columnalign', 'rowspacing'],
];

/** Attributes whose value is a length or a factor, which an author chooses freely. */
export const MATHML_LENGTHS: ReadonlySet<string> = new Set([
  ...['width', 'height', 'depth', 'voffset', 'lspace', 'rspace'],
  ...['minsize', 'maxsize', 'mathsize', 'linethickness', 'rowspacing'],
]);

/** Declarations of Temml's `style` that the sanitiser does not give back, and the class that stands for each. */
export const MATHML_STYLE_CLASSES: ReadonlyMap<string, string> = new Map([
  ['math-depth:0', 'tml-full-size'],
  ['position:relative', 'tml-lap'],
  ['position:absolute', 'tml-lap-content'],
  ['transform:scaleX(-1)', 'tml-mirrored'],
]);

/** Negative spaces, in em: `\!`, its two larger kin, and the steps to which `\kern` and `\hspace` are rounded. */
export const NEGATIVE_SPACES: readonly (readonly [width: number, className: string])[] = [
  [3 / 18, 'tml-back-thin'],
  [4 / 18, 'tml-back-medium'],
  [5 / 18, 'tml-back-thick'],
  [0.5, 'tml-back-half'],
  [1, 'tml-back-quad'],
  [2, 'tml-back-two-quads'],
];
