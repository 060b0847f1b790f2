import type { TwinDifference } from '../../card/twins/compare-twins.ts';
import { button, h } from '../h.ts';
import { unanswered } from '../unanswered.ts';
import type { ListOptions, Ways } from './change-list.ts';
import type { TwoTexts } from './changed-side.ts';

const KINDS: Readonly<Record<TwinDifference['kind'], string>> = {
  section: 'Section',
  number: 'Number',
  id: 'Id',
  code: 'Code',
};

/** Fills a place with where a card and itself in another language, `file`, say something else. */
export async function fillDifferences(
  place: HTMLElement,
  texts: TwoTexts,
  file: string,
  { ways, ask }: ListOptions,
): Promise<string> {
  const answer = await ask('compare-twins', { text: texts.new, other: texts.old });
  if (!answer.ok) {
    const failure = unanswered('Comparing the cards', answer.reason);
    place.replaceChildren(h('p', {}, failure));
    return failure;
  }
  const found = answer.value;
  const none = 'Their sections, numbers, ids and code are the same.';
  const said = found.length === 0 ? none : `Differences: ${found.length}.`;
  place.replaceChildren(
    h('p', { class: 'muted' }, said),
    ...(found.length === 0
      ? []
      : [h('ul', {}, ...found.map((one) => difference(one, ways, file)))]),
  );
  return said;
}

function difference(found: TwinDifference, { here, there }: Ways, file: string): HTMLElement {
  const { kind, text, withText, line, withLine } = found;
  const place = (label: string, title: string, run: () => void): HTMLElement =>
    button({ class: 'link-button', title }, label, run);
  return h(
    'li',
    { 'data-change': kind, 'data-line': line, 'data-with-line': withLine },
    h('strong', {}, KINDS[kind]),
    ' ',
    said(text),
    ' ',
    place(`Line ${line}`, 'Show in the card', () => here(line)),
    ' · ',
    said(withText),
    ' ',
    place(`${file}, line ${withLine}`, 'Show in the card beside it', () => there(withLine)),
  );
}

function said(text: string | null): HTMLElement {
  return text === null
    ? h('span', { class: 'muted' }, 'not there')
    : h('bdi', {}, text.length > 120 ? `${text.slice(0, 120)}…` : text);
}
