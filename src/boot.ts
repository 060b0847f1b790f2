import { applyStoredTheme } from './view/theme-control.ts';

// Runs in the head of the built page, before anything is painted. It must stay tiny: the program
// starts after the card is painted.
const root = document.documentElement;

/** When the program starts although no paint was reported; milliseconds. */
const PATIENCE = 1000;

// The page comes as what it is without script: the hosted card, ready. Until the program runs it
// can open no other card.
root.dataset['state'] = 'loading';
applyStoredTheme(root);
// Another card is asked for: the hosted one is not shown, and loads no image.
const isWaived = new URLSearchParams(location.search).has('card');
if (isWaived) {
  root.dataset['waived'] = '';
}
addEventListener('DOMContentLoaded', () => {
  // No frame is painted in a hidden tab.
  if (isWaived || document.hidden) {
    startProgram();
  } else {
    // Compiling it in the moment in which a frame is on its way to the screen would hold that up.
    new PerformanceObserver(startProgram).observe({ type: 'paint', buffered: true });
    setTimeout(startProgram, PATIENCE);
  }
});

/**
 * The program stands in the page as a data block, which costs nothing before the card is painted.
 * Its hash is in the page's policy.
 */
function startProgram(): void {
  const program = document.querySelector<HTMLScriptElement>('#Program[type="text/plain"]');
  if (program !== null) {
    program.type = 'module';
    // A script is looked at again when it is inserted.
    document.body.append(program);
  }
}
