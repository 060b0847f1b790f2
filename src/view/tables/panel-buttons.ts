import { button, h } from '../h.ts';

/** A button for each panel, by its label; in `panel` one at a time is shown, always made anew. */
export function panelButtons(panels: Readonly<Record<string, () => HTMLElement>>): {
  readonly buttons: readonly HTMLElement[];
  readonly panel: HTMLElement;
  readonly close: () => void;
} {
  const panel = h('div', { class: 'table-panel', hidden: true });
  let opened: HTMLElement | null = null;

  function show(control: HTMLElement | null, content: HTMLElement | null): void {
    opened?.setAttribute('aria-expanded', 'false');
    control?.setAttribute('aria-expanded', 'true');
    opened = control;
    panel.hidden = content === null;
    panel.replaceChildren(...(content === null ? [] : [content]));
    content?.querySelector<HTMLElement>('input, select, button')?.focus();
  }

  const close = (): void => show(null, null);
  const buttons = Object.entries(panels).map(([label, make]) => {
    const control = button({ class: 'control', 'aria-expanded': 'false' }, label, () =>
      opened === control ? close() : show(control, make()),
    );
    return control;
  });
  return { buttons, panel, close };
}
