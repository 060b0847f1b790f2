import type { HostConstruct } from '../../hub/host-constructs.ts';
import type { HostReading } from './host-reading.ts';
import { isElement, RAW_TEXT_ELEMENTS } from './html-elements.ts';
import { type SliceDraft, writeEnd, writeStart } from './slice-draft.ts';

/** Marks a tag that hosts have in different forms; true where it is read as here. */
export function readsTag(
  draft: SliceDraft,
  host: HostReading | undefined,
  construct: HostConstruct,
): boolean {
  const attribute = host?.attribute(construct) ?? '';
  if (attribute !== '') {
    writeStart(draft, 'span', `<span${attribute}>`);
    writeEnd(draft, 'span');
  }
  return host?.reads(construct) ?? true;
}

/** Is an end tag shown as text, as its start tag was? */
export function isShownEndTag(name: string, host: HostReading | undefined): boolean {
  return isElement(name)
    ? RAW_TEXT_ELEMENTS.has(name) && host?.reads('raw-text') === false
    : host?.reads('unknown-tag') !== false;
}
