import {
  DOSSIER_NOTE,
  type Dossier,
  type DossierItem,
  type Saying,
  sourceText,
} from '../../card/dossier/dossier.ts';
import { markInvisible } from '../../text/mark-invisible.ts';
import { escapeHtml } from '../slices/html-tag.ts';

const STYLE = `
:root { color-scheme: light dark; --ink: light-dark(#1c2326, #dde4e6); --muted: light-dark(#566269, #9babb2); --line: light-dark(#dfe5e7, #2d363b); --sunk: light-dark(#f5f7f7, #1b2024); }
body { margin: 0; padding: 1.5rem 1rem 4rem; background: light-dark(#fff, #14181b); color: var(--ink); font: 1rem/1.55 system-ui, sans-serif; }
main { max-inline-size: 46rem; margin-inline: auto; overflow-wrap: anywhere; }
h1 { font-size: 1.7rem; line-height: 1.25; }
h2 { margin-block: 2rem 0.25rem; padding-block-start: 1rem; border-block-start: 1px solid var(--line); font-size: 1.15rem; break-after: avoid; }
.asks, .line, .none { color: var(--muted); font-size: 0.875rem; }
.asks { margin-block: 0 0.75rem; }
.said { margin: 0; padding: 0; list-style: none; }
.said li { margin-block: 0.75rem; break-inside: avoid-page; }
blockquote, pre { margin: 0; padding: 0.5rem 0.75rem; border-inline-start: 3px solid var(--line); background: var(--sunk); }
pre { overflow-x: auto; font: 0.85rem/1.45 ui-monospace, monospace; white-space: pre-wrap; }
@media print { :root { color-scheme: light; } body { padding: 0; font-size: 10pt; } main { max-inline-size: none; } }
`;

/** Of the style above, without which nothing is styled; a test compares them. */
const STYLE_HASH = 'sha256-0ZIJYtWrG2A3xKYvgzA+fr/bFAoJuv8v1DvyvejJfIY=';

const POLICY = `default-src 'none'; style-src '${STYLE_HASH}'; base-uri 'none'; form-action 'none'`;

/** One file without a script, for any browser, both themes and paper. */
export function dossierHtml(dossier: Dossier, title: string): string {
  const { profile, title: name, sources, items } = dossier;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${shown(title)}: ${shown(name)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1 dir="auto">${shown(title)}</h1>
<p>Filled after the profile “${shown(name)}” (${profile}):</p>
<ul>
${sources.map((source) => `<li>${shown(sourceText(source))}</li>`).join('\n')}
</ul>
<p>${DOSSIER_NOTE}</p>
${items.map(itemSection).join('\n')}
</main>
</body>
</html>
`;
}

function itemSection(item: DossierItem): string {
  const { id, name, asks, clause, source, state, said, more } = item;
  const none = state === 'placeholder' ? 'Not stated: its place says nothing yet.' : 'Not stated.';
  const rest = more > 0 ? `\n<p class="none">And ${more} more in the card.</p>` : '';
  const list = `<ul class="said">\n${said.map(sayingItem).join('\n')}\n</ul>${rest}`;
  return `<section aria-labelledby="${id}">
<h2 id="${id}">${shown(name)}</h2>
<p class="asks">Asks ${shown(asks)} (${shown(`${sourceText(source)}, ${clause}`)}).</p>
${said.length === 0 ? `<p class="none">${none}</p>` : list}
</section>`;
}

function sayingItem({ line, kind, text }: Saying): string {
  const isBlock = kind === 'code' || kind === 'table';
  const quote = isBlock
    ? `<pre dir="auto">${shown(text)}</pre>`
    : `<blockquote dir="auto">${shown(text)}</blockquote>`;
  return `<li>${quote}<span class="line">Line ${line}</span></li>`;
}

function shown(text: string): string {
  return escapeHtml(markInvisible(text));
}
