import { button, h } from '../h.ts';

interface PanelButtons {
  readonly buttons: readonly HTMLElement[];
  /** Where the panel of a button is shown, one at a time. */
  readonly panel: HTMLElement;
  readonly close: () => void;
}

/** A button for each panel, by its label; a panel is made anew whenever it is opened. */
export function panelButtons(panels: Readonly<Record<string, () => HTMLElement>>): PanelButtons {
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

  const buttons = Object.entries(panels).map(([label, make]) => {
    const control = button({ class: 'control', 'aria-expanded': 'false' }, label, () =>
      opened === control ? show(null, null) : show(control, make()),
    );
    return control;
  });
  return { buttons, panel, close: () => show(null, null) };
}
