import type { PageElements } from './page-elements.ts';
import { readSetting, writeSetting } from './settings.ts';

const THEMES = ['system', 'light', 'dark'] as const;
type Theme = (typeof THEMES)[number];

const STORAGE_KEY = 'theme';

/** Goes from the system's theme to light to dark and back, and remembers the choice. */
export function themeControl({ root, themeControl, themeLabel }: PageElements): void {
  const show = (theme: Theme): void => {
    applyTheme(root, theme);
    themeLabel.textContent = `Theme: ${theme}`;
    themeControl.title = `Theme: ${theme} (d)`;
  };
  let theme = storedTheme();
  // The shell says that it is the system's.
  if (theme !== 'system') {
    show(theme);
  }
  themeControl.addEventListener('click', () => {
    theme = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? 'system';
    show(theme);
    writeSetting(STORAGE_KEY, theme);
  });
}

/** Gives the page the theme that was chosen last. */
export function applyStoredTheme(root: HTMLElement): void {
  applyTheme(root, storedTheme());
}

function applyTheme(root: HTMLElement, theme: Theme): void {
  if (theme === 'system') {
    root.removeAttribute('data-theme');
  } else {
    root.setAttribute('data-theme', theme);
  }
}

function storedTheme(): Theme {
  const stored = readSetting(STORAGE_KEY);
  return THEMES.find((theme) => theme === stored) ?? 'system';
}
