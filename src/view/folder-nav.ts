import type { ShownCard } from '../app-state.ts';
import type { CardParts } from '../card/folder/card-parts.ts';
import type { Ask } from '../html/jobs/jobs.ts';
import type { CardFolder } from '../source/card-source.ts';
import { pathOf } from '../source/folder-place.ts';
import style from '../styles/folder-nav.css?inline';
import { MARKDOWN, README } from '../text/file-names.ts';
import { button, h } from './h.ts';
import { applyLateStyle } from './late-style.ts';
import type { PageElements } from './page-elements.ts';

/** The parts of the folder that is open, by its Markdown files: they are the same for each of them. */
let known: { readonly key: string; readonly parts: CardParts } | null = null;

/**
 * Shows what belongs to the card of the opened folder: its parts in files of their own, and the
 * card in other languages. In another file of the folder it leads back to the card.
 */
export async function showFolderNav(
  page: PageElements,
  card: ShownCard,
  ask: Ask,
  lifetime: AbortSignal,
): Promise<void> {
  const { folder } = card.text;
  if (folder === undefined) {
    return;
  }
  const parts = await partsOf(folder, ask);
  if (lifetime.aborted) {
    return;
  }
  const root = folder.files.find(({ path }) => README.test(path))?.path;
  const shown = pathOf(card.text);
  const twins = parts.twins.filter(({ path }) => path !== root);
  const isTwin = twins.some(({ path }) => path === shown);
  const tabs = [{ path: root ?? shown, label: 'Card' }, ...parts.subCards];
  const isNeeded = tabs.length > 1 || twins.length > 0 || shown !== root;
  page.folderNav.hidden = !isNeeded;
  if (!isNeeded) {
    return;
  }
  applyLateStyle(style);
  const others = twins.filter(({ path }) => path !== shown);
  const compared = isTwin && root !== undefined ? [{ path: root, name: 'Card' }] : [];
  const choices = [
    ...compared,
    ...others.map(({ path, tag }) => ({ path, name: languageIn(tag), lang: tag })),
  ];
  page.folderNav.replaceChildren(
    h('ul', {}, ...tabs.map(({ path, label }) => h('li', {}, link(path, label, shown)))),
    others.length === 0
      ? ''
      : h(
          'p',
          {},
          'Also in: ',
          ...others.flatMap(({ path, tag }, at) => [
            at === 0 ? '' : ', ',
            link(path, languageIn(tag), shown, tag),
          ]),
        ),
    ...(twins.length > 0 && (isTwin || shown === root)
      ? choices.map(({ path, name, ...language }) => {
          const label = `Compare with ${name}`;
          const title = 'Side by side on wide screens, and in what they differ';
          const twin = { 'data-compare-twin': path, 'data-twin-name': name };
          return button({ class: 'control', title, ...language, ...twin }, label);
        })
      : []),
  );
}

async function partsOf({ files }: CardFolder, ask: Ask): Promise<CardParts> {
  // Browsers list a folder in no order of its own.
  const paths = files.flatMap(({ path }) => (MARKDOWN.test(path) ? [path] : [])).toSorted();
  const key = paths.join('\n');
  if (known?.key === key) {
    return known.parts;
  }
  const answer = await ask('card-parts', paths);
  if (!answer.ok) {
    return { subCards: [], twins: [] };
  }
  known = { key, parts: answer.value };
  return answer.value;
}

function link(path: string, label: string, shown: string, lang?: string): HTMLElement {
  const href = `#/${path.split('/').map(encodeURIComponent).join('/')}`;
  const current = path === shown ? 'page' : undefined;
  return h('a', { href, title: path, lang, hreflang: lang, 'aria-current': current }, label);
}

/** What a language is called in itself: 中文, 日本語. */
function languageIn(tag: string): string {
  return new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag;
}
