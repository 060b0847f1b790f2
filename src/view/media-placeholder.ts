import { shorten } from '../html/safe/author-markup.ts';
import { LAYOUT_CLASSES } from '../html/safe/media-size.ts';
import type { StyleDeclaration } from '../html/safe/style-declarations.ts';
import { type ApplyStyles, applyStyles } from './author-styles.ts';
import { isBadge } from './card-images.ts';
import { h } from './h.ts';

/** What an author's style may say of the place that an image takes. */
const STYLED_SIZE = [
  ...['width', 'height', 'max-width', 'max-height', 'min-width', 'aspect-ratio'],
  ...['float', 'margin', 'flex'],
];

interface PlaceholderOptions {
  /** Why it is not shown. */
  readonly reason: string;
  /** Said where there is room for it. */
  readonly address?: string;
  /** What a reader can do about it. */
  readonly action?: HTMLElement | undefined;
  readonly apply?: ApplyStyles;
}

/** Puts a placeholder of the same size, which loads nothing, where the element stands. */
export function replaceByPlaceholder(
  element: HTMLElement,
  { reason, address = '', action, apply = applyStyles }: PlaceholderOptions,
): HTMLElement {
  const kind = { img: 'Image', video: 'Video', audio: 'Sound' }[element.localName] ?? 'Media';
  const alt = element.getAttribute('alt')?.trim() ?? '';
  // A player has no other words to say what is missing.
  const ownLabel = kind === 'Image' ? kind : `${kind}: ${reason}`;
  const label = alt || ownLabel;
  // An author's words never stand for the viewer's, whatever is in them.
  const isSaid = alt === '' ? ownLabel.includes(address) : alt === address;
  const hasRoom = address !== '' && !isSaid && !isBadge(element, address);
  const [width, height, align] = ['width', 'height', 'align'].map(
    (name) => element.getAttribute(name) ?? undefined,
  );
  const attributes = {
    class: [
      'media-placeholder',
      ...LAYOUT_CLASSES.filter((name) => element.matches(`.${name}`)),
    ].join(' '),
    role: action === undefined ? 'img' : 'group',
    'aria-label': alt === '' && kind !== 'Image' ? label : `${label}. ${reason}`,
    // Where a link leads must show.
    title: element.closest('a[href]') === null ? reason : undefined,
    'data-theme-only': element.getAttribute('data-theme-only') ?? undefined,
    ...{ width, height, align, 'data-line': element.dataset['line'] },
  };
  const placeholder = h(
    'span',
    attributes,
    h('span', { dir: 'auto', 'data-ui': alt === '' }, label),
    hasRoom && h('span', { class: 'media-address', dir: 'ltr', 'data-ui': true }, shorten(address)),
    action,
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
export function attributeSize(property: string, value = ''): readonly StyleDeclaration[] {
  const [, size, percent] = /^\s*(\d+(?:\.\d+)?)(%?)/.exec(value) ?? [];
  return size === undefined ? [] : [{ property, value: `${size}${percent || 'px'}` }];
}
