/**
 * Presses the button of a popover for a key: the focus goes to the first control in it, which Tab
 * would not reach from elsewhere. Closing gives the focus back, as browsers do for what is in one.
 */
export function togglePanel(control: HTMLButtonElement, panel: HTMLElement): void {
  control.click();
  if (panel.matches(':popover-open')) {
    const controls = [...panel.querySelectorAll<HTMLElement>('a, button:enabled')];
    controls.find((one) => one.checkVisibility())?.focus();
  }
}
