import { holdPlace } from './block-lines.ts';
import { button, h } from './h.ts';
import type { PageElements } from './page-elements.ts';
import { readSetting, writeSetting } from './settings.ts';

/** In percent of the browser's own size; as in text-settings.css. */
const SIZES = ['88', '100', '113', '125', '150'] as const;
const WIDTHS = ['narrow', 'normal', 'wide'] as const;

/** By the attribute of the root, and the key under which the browser keeps it. */
const SETTINGS = {
  textSize: { values: SIZES, usual: '100' },
  textWidth: { values: WIDTHS, usual: 'normal' },
} as const;
type Setting = keyof typeof SETTINGS;

/** Gives the page the size and width of text that were chosen last. */
export function applyStoredText(root: HTMLElement): void {
  for (const name of Object.keys(SETTINGS) as Setting[]) {
    apply(root, name, readSetting(name));
  }
}

function apply(root: HTMLElement, name: Setting, value: string | null): void {
  const { values, usual } = SETTINGS[name];
  if (value === usual || !values.some((one) => one === value)) {
    delete root.dataset[name];
  } else {
    root.dataset[name] = value ?? usual;
  }
}

/** The settings of the text in the menu; `step` makes it larger or smaller. */
export function textSettings({ root, article, menu, textSettings }: PageElements): {
  readonly step: (by: 1 | -1) => void;
} {
  /** Once the menu has been opened. */
  let show = (): void => {};
  const current = (name: Setting): string => root.dataset[name] ?? SETTINGS[name].usual;
  const choose = (chosen: Partial<Record<Setting, string>>): void => {
    const restorePlace = holdPlace(article);
    for (const [name, value] of Object.entries(chosen) as [Setting, string][]) {
      apply(root, name, value);
      writeSetting(name, value);
    }
    restorePlace();
    show();
  };
  const step = (by: number): void => {
    const size = SIZES[SIZES.indexOf(current('textSize') as (typeof SIZES)[number]) + by];
    if (size !== undefined) {
      choose({ textSize: size });
    }
  };

  const offer = (): void => {
    const size = h('output', {});
    const stepButton = (by: number, sign: string, name: string, key: string): HTMLElement => {
      const attributes = {
        title: `${name} (${key})`,
        'aria-label': name,
        'aria-keyshortcuts': key,
      };
      return button(attributes, sign, () => step(by));
    };
    const widths = WIDTHS.map((width) =>
      button({ title: `Lines of ${width} width` }, width, () => choose({ textWidth: width })),
    );
    const reset = button({ class: 'text-reset' }, 'Reset size and width', () =>
      choose({ textSize: SETTINGS.textSize.usual, textWidth: SETTINGS.textWidth.usual }),
    );
    const smaller = stepButton(-1, '−', 'Smaller text', '-');
    const larger = stepButton(1, '+', 'Larger text', '+');
    textSettings.append(
      group('Text size', smaller, size, larger),
      group('Text width', ...widths),
      reset,
    );
    show = (): void => {
      size.textContent = `${current('textSize')} %`;
      for (const [index, control] of widths.entries()) {
        control.setAttribute('aria-pressed', String(WIDTHS[index] === current('textWidth')));
      }
    };
    show();
  };
  menu.addEventListener('beforetoggle', offer, { once: true });
  return { step };
}

function group(name: string, ...controls: readonly HTMLElement[]): HTMLElement {
  const label = { class: 'text-setting', role: 'group', 'aria-label': name };
  return h('div', label, h('span', {}, name), ...controls);
}
