// Writes src/html/markdown/emoji-shortcodes.ts from the package gemoji (GitHub's own list).
// What stands in READMEs: the whole list would weigh 13 kB gzip for the one card in a hundred that uses any. An unknown
// shortcode stays as it is written.
import { writeFileSync } from 'node:fs';
import { gemoji } from 'gemoji';

const VARIATION_SELECTOR = /\ufe0f/g;

/** Each stands for all names of its emoji. */
const NAMES = new Set(
  `+1 -1 100 alarm_clock alien anchor apple arrow_backward arrow_down arrow_forward arrow_left arrow_right arrow_up art
  balance_scale bangbang bar_chart battery bell blue_book blue_square blush book bookmark books boom brain broken_heart bug
  building_construction bulb bust_in_silhouette busts_in_silhouette calendar camera cat chart_with_downwards_trend
  chart_with_upwards_trend checkered_flag clap classical_building clipboard closed_lock_with_key cloud coffee computer confused
  construction construction_worker cool copyright crossed_fingers crown crystal_ball cry dart desktop_computer dizzy dna dog dragon
  earth_americas email envelope exclamation eyes factory fast_forward file_folder fire floppy_disk fox_face gear gem gift ghost
  globe_with_meridians green_book green_circle green_heart grey_exclamation grin grinning hammer hammer_and_wrench handshake
  headphones heart heart_eyes heavy_check_mark heavy_multiplication_x heavy_plus_sign hourglass hourglass_flowing_sand house hugs
  inbox_tray information_source innocent iphone jigsaw joy key keyboard label laughing leaves link lion llama lock loudspeaker mag mag_right
  medal_sports mega memo microphone microscope mortar_board movie_camera muscle musical_note new newspaper no_entry no_entry_sign notebook
  notes octopus ok ok_hand open_book open_file_folder orange_book outbox_tray owl package page_facing_up paintbrush panda_face paperclip
  parrot pencil pencil2 penguin phone point_down point_right pray purple_heart pushpin question rainbow raised_hand raised_hands recycle
  red_circle registered relaxed robot rocket rotating_light round_pushpin running satellite school scroll see_no_evil seedling shield
  shipit shrug skull small_blue_diamond small_orange_diamond smile smiley smirk snake snowflake sob soon sos sound sparkle sparkles
  sparkling_heart speaker speech_balloon spiral_notepad star star2 star_struck stars stop_sign stopwatch studio_microphone sunglasses sunny
  sweat_smile tada telescope test_tube thinking thought_balloon tiger toolbox traffic_light triangular_flag_on_post trophy turtle tv
  unicorn unlock v video_camera video_game warning wastebasket watch wave whale white_check_mark wink wrench writing_hand x yellow_heart
  yum zap zzz`.split(/\s+/),
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
