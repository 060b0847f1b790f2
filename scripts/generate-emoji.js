// Writes src/html/markdown/emoji-shortcodes.ts from the package gemoji (GitHub's own list).
// What stands in READMEs: the whole list would weigh 13 kB gzip for the one card in a hundred that uses any. An unknown
// shortcode stays as it is written.
import { writeFileSync } from 'node:fs';
import { gemoji } from 'gemoji';

const VARIATION_SELECTOR = /\ufe0f/g;

/** Each stands for all names of its emoji. */
const NAMES = new Set(
  `+1 -1 100 alarm_clock arrow_down arrow_right arrow_up art balance_scale bar_chart bell book bookmark books boom brain bug bulb
  busts_in_silhouette calendar camera chart_with_upwards_trend checkered_flag clap clipboard computer construction cry dart
  desktop_computer dna earth_americas email exclamation eyes file_folder fire floppy_disk gear gem gift globe_with_meridians
  green_circle grin hammer hammer_and_wrench handshake headphones heart heavy_check_mark hourglass house hugs information_source
  jigsaw joy key label link lion llama lock loudspeaker mag mag_right medal_sports mega memo microphone microscope mortar_board
  movie_camera muscle musical_note new newspaper no_entry notebook open_book open_file_folder package page_facing_up paperclip
  parrot pencil pencil2 penguin point_right pray pushpin question raised_hands recycle red_circle robot rocket rotating_light
  running scroll seedling shield shrug smile smiley snake sob sparkles speaker speech_balloon spiral_notepad star star2 stop_sign
  studio_microphone sunglasses sunny tada telescope test_tube thinking toolbox trophy unlock video_camera wave white_check_mark wink
  wrench writing_hand x yellow_circle zap`.split(/\s+/),
);

const entries = gemoji
  .filter(({ names }) => names.some((name) => NAMES.has(name)))
  .map(({ emoji, names }) => ({ codePoints: [...emoji.replace(VARIATION_SELECTOR, '')], names }))
  .filter(({ codePoints }) => codePoints.length === 1)
  .map(({ codePoints: [character = ''], names }) => ({
    codePoint: character.codePointAt(0) ?? 0,
    names,
  }))
  .toSorted((a, b) => a.codePoint - b.codePoint);

let previous = 0;
const table = entries.map(({ codePoint, names }) => {
  const distance = codePoint - previous;
  previous = codePoint;
  return `${distance === 1 ? '' : `${distance.toString(36)}:`}${names.join(',')}`;
});

writeFileSync(
  new URL('../src/html/markdown/emoji-shortcodes.ts', import.meta.url),
  `// Written by scripts/generate-emoji.js from gemoji; do not edit.
/**
 * One emoji a word, by rising code point: its distance from the one before in base 36 and a colon (left out for 1), then
 * its GitHub names with commas between.
 */
export const EMOJI_TABLE =
  // biome-ignore format: one line, or it is 1,400
  '${table.join(' ')}';
`,
);
