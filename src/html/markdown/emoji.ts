import { EMOJI_SHORTCODES } from '../../hub/vocabulary/emoji-table.ts';

/** Shortcodes that touch no word and no colon, so that `12:30:45` and `std::vector::x` stay. */
const RUN = /(?<![\w:/])(?::[a-z0-9_+-]{1,60}:)+(?![\w:/])/g;

/** Replaces GitHub's `:tada:` by 🎉 in text; unknown names stay. */
export function replaceEmoji(text: string): string {
  if (!text.includes(':')) {
    return text;
  }
  return text.replace(RUN, (run) => {
    const found = run.slice(1, -1).split('::').map(emojiOf);
    return found.includes(null) ? run : found.join('');
  });
}

function emojiOf(name: string): string | null {
  return Object.hasOwn(EMOJI_SHORTCODES, name) ? (EMOJI_SHORTCODES[name] ?? null) : null;
}
