import { LAYOUT_CLASSES } from '../html/safe/media-size.ts';
import type { StyleDeclaration } from '../html/safe/style-declarations.ts';
import { type ApplyStyles, applyStyles } from './author-styles.ts';
import { h } from './h.ts';

/** What an author's style may say of the place that an image takes. */
const STYLED_SIZE = [
  ...['width', 'height', 'max-width', 'max-height', 'min-width', 'aspect-ratio'],
  ...['float', 'margin', 'flex'],
];

/** Puts a placeholder of the same size, without any address, where the element stands. */
export function replaceByPlaceholder(
  element: HTMLElement,
  reason: string,
  apply: ApplyStyles = applyStyles,
): HTMLElement {
  const kind = { img: 'Image', video: 'Video', audio: 'Sound' }[element.localName] ?? 'Media';
  const alt = element.getAttribute('alt')?.trim() ?? '';
  // A player has no other words to say what is missing.
  const label = alt || (kind === 'Image' ? kind : `${kind}: ${reason}`);
  const [width, height, align] = ['width', 'height', 'align'].map(
    (name) => element.getAttribute(name) ?? undefined,
  );
  const attributes = {
    class: [
      'media-placeholder',
      ...LAYOUT_CLASSES.filter((name) => element.matches(`.${name}`)),
    ].join(' '),
    role: 'img',
    'aria-label': label.includes(reason) ? label : `${label}. ${reason}`,
    // Where a link leads must show.
    title: element.closest('a[href]') === null ? reason : undefined,
    'data-theme-only': element.getAttribute('data-theme-only') ?? undefined,
    ...{ width, height, align, 'data-line': element.dataset['line'] },
  };
  const placeholder = h(
    'span',
    attributes,
    h('span', { dir: 'auto', 'data-ui': alt === '' }, label),
  );
  const declarations = [
    ...attributeSize('width', width),
    ...attributeSize('height', height),
    ...STYLED_SIZE.flatMap((property) => {
      const value = element.style.getPropertyValue(property);
      return value === '' ? [] : [{ property, value }];
    }),
  ];
  const isHeightKnown = declarations.some(({ property }) =>
    /^(?:height|aspect-ratio)$/.test(property),
  );
  placeholder.classList.toggle('sized', isHeightKnown);
  apply([{ element: placeholder, declarations }]);
  element.replaceWith(placeholder);
  return placeholder;
}

/** As browsers read the attribute: a number, and anything but a percent sign is px. */
function attributeSize(property: string, value = ''): readonly StyleDeclaration[] {
  const [, size, percent] = /^\s*(\d+(?:\.\d+)?)(%?)/.exec(value) ?? [];
  return size === undefined ? [] : [{ property, value: `${size}${percent || 'px'}` }];
}
