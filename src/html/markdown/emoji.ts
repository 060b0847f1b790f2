import { EMOJI_TABLE } from './emoji-shortcodes.ts';

let shortcodes: ReadonlyMap<string, string> | undefined;

function readTable(): ReadonlyMap<string, string> {
  const table = new Map<string, string>();
  let codePoint = 0;
  for (const word of EMOJI_TABLE.split(' ')) {
    const [, distance = '1', names = ''] = /^(?:([^:]+):)?(.*)$/.exec(word) ?? [];
    codePoint += Number.parseInt(distance, 36);
    const character = String.fromCodePoint(codePoint);
    // Characters that are older than emoji are shown as such only with a variation selector.
    const emoji = /\p{Emoji_Presentation}/u.test(character) ? character : `${character}\ufe0f`;
    for (const name of names.split(',')) {
      table.set(name, emoji);
    }
  }
  return table;
}

/** Shortcodes that touch no word and no other colon, so that `12:30:45` and `std::vector::x` stay. */
const RUN = /(?<![\w:/])(?::[a-z0-9_+-]{1,60}:)+(?![\w:/])/g;

/** Replaces GitHub's `:tada:` by 🎉 in text; unknown names stay. */
export function replaceEmoji(text: string): string {
  if (!text.includes(':')) {
    return text;
  }
  return text.replace(RUN, (run) => {
    shortcodes ??= readTable();
    const names = run.slice(1, -1).split('::');
    const found = names.map((name) => shortcodes?.get(name));
    return found.includes(undefined) ? run : found.join('');
  });
}
