/** Origins besides the page's own from which cards may be fetched; set in `vite.config.ts`. */
declare const CARD_ORIGINS: readonly string[];

/** Hub id of the hosted card, or an empty string; set in `vite.config.ts`. */
declare const HOSTED_CARD_ID: string;
