// Writes src/html/markdown/emoji-shortcodes.ts from the package gemoji (GitHub's own list).
// All smileys, and what else stands in READMEs: the whole list would weigh 13 kB gzip for the one card in a hundred that
// uses any. An unknown shortcode stays as it is written.
import { writeFileSync } from 'node:fs';
import { gemoji } from 'gemoji';

const VARIATION_SELECTOR = /\ufe0f/g;

/** Besides the category "Smileys & Emotion"; each stands for all names of its emoji. */
const NAMES = new Set(
  `+1 -1 100 1234 abc alarm_clock alembic alien anchor ant apple arrow_backward arrow_down arrow_forward arrow_left arrow_lower_left
  arrow_lower_right arrow_right arrow_right_hook arrow_up arrow_up_down arrow_upper_left arrow_upper_right arrows_clockwise
  arrows_counterclockwise art atom_symbol balance_scale ballot_box_with_check bangbang bank bar_chart battery bear bee beers beetle
  bell bird black_circle black_large_square blue_book blue_square bookmark bookmark_tabs books brain bricks briefcase broom bug
  building_construction bulb bust_in_silhouette busts_in_silhouette butterfly calendar camel camera car card_index_dividers cat cd
  chains chart chart_with_downwards_trend chart_with_upwards_trend checkered_flag clap classical_building clipboard closed_book
  closed_lock_with_key cloud coffee coin compass computer computer_mouse construction construction_worker control_knobs copyright crab
  credit_card crossed_fingers crown crystal_ball dart date desktop_computer dna dog dollar dolphin door dragon dragon_face droplet
  ear earth_africa earth_americas earth_asia eight electric_plug elephant email envelope exclamation eye eyeglasses eyes factory
  fast_forward file_cabinet file_folder film_strip fire first_quarter_moon fish fist five floppy_disk four fox_face frog full_moon
  game_die gear gem gift globe_with_meridians gorilla green_book green_circle green_square hammer hammer_and_wrench handshake
  headphones heavy_check_mark heavy_exclamation_mark heavy_minus_sign heavy_multiplication_x heavy_plus_sign hourglass
  hourglass_flowing_sand house hugs inbox_tray infinity information_source iphone jigsaw key keyboard label large_blue_circle
  large_blue_diamond large_orange_diamond leaves ledger left_right_arrow link lion llama lock loop loudspeaker mag mag_right magnet mega
  memo microphone microscope milky_way moneybag monkey mortar_board movie_camera muscle musical_note muted nail_care new newspaper nine
  no_entry no_entry_sign notebook notebook_with_decorative_cover notes nut_and_bolt o octopus ok ok_hand old_key one open_book
  open_file_folder orange_book orange_circle outbox_tray owl package page_facing_up page_with_curl paintbrush panda_face paperclip
  parrot pen pencil2 penguin phone pig pinched_fingers point_down point_left point_right point_up point_up_2 pray prohibited purple_circle
  pushpin question rabbit radio rainbow raised_hand raised_hands ram recycle red_circle red_square registered ribbon robot rocket
  rotating_light round_pushpin running satellite school scissors scroll seedling seven shamrock sheep shield ship shopping_cart six
  small_blue_diamond small_orange_diamond small_red_triangle_down snail snake snowflake soon sos sound sparkle sparkles speaker
  speaking_head spiral_calendar spiral_notepad star star2 stars stop_sign stopwatch straight_ruler studio_microphone sun_with_face
  sunny t-rex tada telephone_receiver telescope test_tube thermometer three tiger toolbox trackball traffic_light triangular_flag_on_post
  triangular_ruler trophy turtle tv two umbrella unicorn unlock up v video_camera video_game warning wastebasket watch wave whale whale2
  white_check_mark white_circle white_large_square whale wolf wrench writing_hand x yellow_circle zap zero`.split(
    /\s+/,
  ),
);

const entries = gemoji
  .filter(
    ({ category, names }) =>
      category === 'Smileys & Emotion' || names.some((name) => NAMES.has(name)),
  )
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
