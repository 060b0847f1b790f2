import { applyStoredContents } from './view/contents-control.ts';
import { markEmbedded } from './view/embedded.ts';
import { applyStoredText } from './view/text-settings.ts';
import { applyStoredTheme } from './view/theme-control.ts';

// Runs in the head of the built page, before anything is painted. It must stay tiny: the program
// starts after the card is painted, see `start-program.ts`.
const root = document.documentElement;

// The page comes as what it is without script: the hosted card, ready. Until the program runs it
// can open no other card.
root.dataset['state'] = 'loading';
markEmbedded(root);
applyStoredTheme(root);
applyStoredContents(root);
applyStoredText(root);
if (new URLSearchParams(location.search).has('card') || location.hash.startsWith('#card=')) {
  // Another card is asked for: the hosted one is not shown, and loads no image.
  root.dataset['waived'] = '';
}
