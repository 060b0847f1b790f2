import type { CardFacts, Field, Item } from '../../card/facts/facts.ts';
import type { Finding } from '../../card/finding.ts';
import { isMap } from '../../card/metadata.ts';
import type { FrontMatter } from '../../card/model-card.ts';
import { renderBody } from '../markdown/render-body.ts';
import { looksLikeAnotherHost } from '../safe/link-host.ts';
import { createPartsCollector } from './collect-parts.ts';
import { type Loss, lossFindings } from './losses.ts';

/** A link in Markdown or HTML. */
const LINK = /\]\(|<a\s/i;
/** Longest value that is read, in characters, and most values. */
const MOST_READ = 20_000;
const MOST_VALUES = 100;

/**
 * Links of the metadata whose text names another host than where they lead: what the page links,
 * and what the Hub makes of texts with links in them, such as what a gate asks for.
 */
export function linksInMetadata(
  { fields, chips, newVersion }: Pick<CardFacts, 'fields' | 'chips' | 'newVersion'>,
  { raw, entries }: FrontMatter,
): readonly Finding[] {
  const lines = new Map(entries.map(({ key, line }) => [key, line]));
  const shown = [
    { key: 'new_version', items: newVersion === null ? [] : [newVersion] },
    ...chips.map((chip) => ({ key: chip.field ?? '', items: [chip] })),
    ...fields.map(({ key, content }) => ({ key, items: itemsOf(content) })),
  ];
  const written = { raw: raw ?? '', lower: raw?.toLowerCase() ?? '' };
  const losses: Loss[] = [];
  for (const { key, items } of shown) {
    for (const { text, url } of items) {
      if (url && isWritten(url, written) && looksLikeAnotherHost(text, new URL(url))) {
        const name = `“${text}” of the metadata “${key}” leads to ${new URL(url).host}`;
        losses.push({ kind: 'link-differs', name, start: lines.get(key) ?? 1 });
      }
    }
  }
  const ofTexts = entries.flatMap(({ value, line }) =>
    textsIn(value).flatMap((text) => lyingLinks(text).map((found) => ({ ...found, line }))),
  );
  return [...lossFindings(losses, (line) => line), ...ofTexts];
}

function itemsOf(content: Field['content']): readonly Pick<Item, 'text' | 'url'>[] {
  switch (content.kind) {
    case 'chips':
    case 'lines':
      return content.items;
    case 'results':
      return content.groups.flatMap(({ source }) => source ?? []);
    default:
      return [];
  }
}

/** Not by this viewer, which links what a field names to the Hub’s page of it. */
function isWritten(address: string, { raw, lower }: Record<'raw' | 'lower', string>): boolean {
  const { host, href } = new URL(address);
  return host === 'huggingface.co'
    ? raw.includes(href)
    : host.includes('xn--') || lower.includes(host);
}

/** The texts with links anywhere in a value. */
function textsIn(value: unknown): readonly string[] {
  const found: string[] = [];
  const look = (inner: unknown): void => {
    if (typeof inner === 'string') {
      if (found.length < MOST_VALUES && LINK.test(inner)) {
        found.push(inner.slice(0, MOST_READ));
      }
    } else if (Array.isArray(inner)) {
      inner.forEach(look);
    } else if (isMap(inner)) {
      // The labels of a form are keys.
      look(Object.keys(inner));
      look(Object.values(inner));
    }
  };
  look(value);
  return found;
}

function lyingLinks(text: string): readonly Finding[] {
  const place = { bodyLine: 1, gallery: [] };
  const collector = createPartsCollector(text, { ...place, linkBase: null });
  for (const _ of renderBody(text, { ...place, nonce: '', onBlock: collector.add })) {
    // Only what it is made of is of interest.
  }
  return collector.finish(true).findings.filter(({ rule }) => rule === 'link-differs');
}
