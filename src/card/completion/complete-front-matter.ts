import { bestMatches, type Named } from '../../text/best-matches.ts';
import { cardKind } from '../card-kind.ts';
import type { Completion, Completions } from './completion.ts';
import { keysAt } from './keys.ts';
import { VALUES } from './values.ts';
import { type YamlPlace, yamlPlaceAt } from './yaml-place.ts';

/** Nobody reads more of them; who writes on gets others. */
const MOST = 60;

const TOP_KEY = /^([\w-]+):/gm;

/**
 * What may stand at an offset of a card's text, which may end with its front matter, from the Hub's
 * vocabulary; null where nothing is known, and where it is there already.
 */
export function completeFrontMatter(text: string, offset: number): Completions | null {
  const place = yamlPlaceAt(text, offset);
  if (place === null) {
    return null;
  }
  const { written, quote } = place;
  const [isKeyThere, rest = ''] = /^([\w-]*)\s*:/.exec(text.slice(offset)) ?? [];
  const found = bestMatches(optionsAt(place, text, written + rest), written, named);
  const options = found
    .slice(0, MOST)
    .map((option) =>
      isKeyThere !== undefined || quote !== '' ? { ...option, apply: option.text } : option,
    );
  const isWritten = options.some(({ text: id, apply = id }) => apply === written);
  return isWritten || options.length === 0 ? null : { from: offset - written.length, options };
}

/** `key`: the one at the cursor. */
function optionsAt({ path, kind }: YamlPlace, text: string, key: string): readonly Completion[] {
  const names = [path.join('.'), anyKey(path, path.length - 1), anyKey(path, path.length - 2)];
  const values = names.flatMap((name) => VALUES[name] ?? []).at(0)?.() ?? [];
  if (kind === 'value') {
    return values;
  }
  const used = new Set(Array.from(text.matchAll(TOP_KEY), ([, one = '']) => one));
  const known = cardKind([...used].map((one) => ({ key: one, value: null })));
  used.delete(key);
  const keys = names.map((name) => keysAt(name, known, used)).find((found) => found.length > 0);
  return [...(kind === 'item' ? values : []), ...(keys ?? [])];
}

/** The path with any key at one of its places. */
function anyKey(path: readonly string[], index: number): string {
  return path.map((one, at) => (at === index ? '*' : one)).join('.');
}

function named({ text, detail = '' }: Completion): Named {
  return { id: text, name: detail };
}
