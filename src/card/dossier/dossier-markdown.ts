import { fencedCode, inertMarkdown } from '../../text/inert-markdown.ts';
import { markInvisible } from '../../text/mark-invisible.ts';
import {
  DOSSIER_NOTE,
  type Dossier,
  type DossierItem,
  type Saying,
  sourceText,
} from './dossier.ts';

/** For a review or an archive: the card's words are marked off by quotes and blocks of code. */
export function dossierMarkdown(dossier: Dossier, title: string): string {
  const { profile, title: name, sources, items } = dossier;
  const parts = [
    `# ${inert(title)}`,
    `Filled after the profile “${name}” (\`${profile}\`):`,
    sources.map((source) => `- ${inert(sourceText(source))}`).join('\n'),
    DOSSIER_NOTE,
    ...items.map(itemPart),
  ];
  return `${parts.join('\n\n')}\n`;
}

function itemPart({ name, asks, clause, source, state, said, more }: DossierItem): string {
  const none = state === 'placeholder' ? 'Not stated: its place says nothing yet.' : 'Not stated.';
  return [
    `## ${name}`,
    `Asks ${asks} (${inert(`${sourceText(source)}, ${clause}`)}).`,
    ...(said.length === 0 ? [none] : said.map(quoted)),
    ...(more > 0 ? [`And ${more} more in the card.`] : []),
  ].join('\n\n');
}

function quoted({ line, kind, text }: Saying): string {
  const told = markInvisible(text);
  return kind === 'code' || kind === 'table'
    ? `Line ${line}:\n\n${fencedCode(told)}`
    : `> ${inertMarkdown(told)}\n\nLine ${line}`;
}

function inert(text: string): string {
  return inertMarkdown(markInvisible(text));
}
