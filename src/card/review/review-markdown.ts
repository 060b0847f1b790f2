import { codeSpan, fencedCode, inertMarkdown } from '../../text/inert-markdown.ts';
import { markedLine, markInvisible } from '../../text/mark-invisible.ts';
import { placeNotes } from './place-notes.ts';
import type { Review, ReviewNote } from './review.ts';

/**
 * The notes of a review for a discussion on the Hub, in the order of the card’s lines. What is
 * proposed is a diff; what stands in the card already is left out. No text of a note or of the card
 * becomes markup, a mention or a link.
 */
export function reviewMarkdown(text: string, name: string, { notes }: Review): string {
  const placed = placeNotes(text, notes);
  const of = (wanted: 'there' | 'lost'): readonly string[] =>
    placed
      .flatMap(({ state, line }, index) => {
        const note = notes[index];
        return state === wanted && note !== undefined ? { note, line } : [];
      })
      .toSorted((a, b) => a.line - b.line)
      .map(({ note, line }) => entry(note, wanted === 'there' ? line : null));
  const [there, lost] = [of('there'), of('lost')];
  const count = there.length + lost.length;
  const head = `### Review of ${codeSpan(markedLine(name))}: ${count === 1 ? '1 note' : `${count} notes`}\n`;
  const losses = ['#### No longer in the card\n', ...lost];
  return [head, ...there, ...(lost.length > 0 ? losses : [])].join('\n');
}

function entry({ quote, note, proposal }: ReviewNote, line: number | null): string {
  const lines = (text: string, mark: string): string =>
    text === '' ? '' : text.replace(/^/gm, mark);
  const isProposed = proposal !== null && proposal !== quote;
  const sides = isProposed ? [lines(quote, '- '), lines(proposal, '+ ')] : [quote];
  const source = markInvisible(sides.filter((side) => side !== '').join('\n'));
  const parts = [
    line === null ? '' : `**Line ${line}**`,
    fencedCode(source, isProposed ? 'diff' : 'markdown'),
    note
      .trim()
      .split(/\r\n?|\n/)
      .map(said)
      .join('\n'),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** One line of a note, at whose begin no list and no heading begins. */
function said(line: string): string {
  const words = inertMarkdown(markInvisible(line.trim().replace(/\s+/g, ' ')));
  return words.replace(/^(?=[=:])|(?<=^\d+)(?=[.)])/, '\\');
}
