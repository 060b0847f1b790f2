/** What a page around this one is told: how high this one is, in px. */
interface HeightMessage {
  readonly type: 'model-card-height';
  readonly height: number;
}

/** `?embed`: the card alone, in a frame of another page. Runs before the first paint. */
export function markEmbedded(root: HTMLElement): void {
  root.toggleAttribute('data-embed', new URLSearchParams(location.search).has('embed'));
}

export function isEmbedded({ root }: { readonly root: HTMLElement }): boolean {
  return root.hasAttribute('data-embed');
}

/**
 * The origin that the address asks to be told the height: `?embed&height=https://host.example`.
 * Null where it names none, or more than that: no other page is told anything.
 */
export function listenerIn(search: string): string | null {
  const fields = new URLSearchParams(search);
  const origin = fields.get('height') ?? '';
  const isOrigin = /^https?:/.test(origin) && URL.canParse(origin);
  return fields.has('embed') && isOrigin && new URL(origin).origin === origin ? origin : null;
}

/** Tells the page around this one how high the card is, whenever that changes. */
export function tellHeight(): void {
  const origin = listenerIn(location.search);
  if (origin !== null && parent !== window) {
    new ResizeObserver(() => {
      const height = Math.ceil(document.body.getBoundingClientRect().height);
      parent.postMessage({ type: 'model-card-height', height } satisfies HeightMessage, origin);
    }).observe(document.body);
  }
}
