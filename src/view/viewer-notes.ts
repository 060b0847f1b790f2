import type { Finding } from '../card/finding.ts';
import { h, placeButton } from './h.ts';

/** What only this viewer does not show, in one line: no fault of the card's. */
export function viewerNotes(notes: readonly Finding[]): HTMLElement {
  const items = notes.map(({ rule, severity, message, line }) =>
    h(
      'li',
      { 'data-check': rule, 'data-severity': severity, 'data-line': line ?? undefined },
      h('span', { class: 'finding-message', dir: 'auto' }, message),
      ' ',
      line !== null && placeButton(`Line ${line}`),
    ),
  );
  const count = notes.length === 1 ? 'one thing' : `${notes.length} things`;
  return h(
    'details',
    { class: 'viewer-notes' },
    h('summary', {}, `This viewer shows ${count} otherwise than written`),
    h('ul', {}, ...items),
  );
}
