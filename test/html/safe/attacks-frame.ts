/** A page of its own without any protection, in which a sanitised card must be harmless all the same. */
export interface AttackFrame {
  readonly window: Window & typeof globalThis;
  /** Shows nodes, touches everything in them, and tells what happened. Empty: nothing did. */
  attack(nodes: DocumentFragment): Promise<readonly string[]>;
}

interface Watched {
  __canary?: unknown;
}

export async function createAttackFrame(): Promise<AttackFrame> {
  const frame = document.createElement('iframe');
  let loads = 0;
  await new Promise<void>((resolve) => {
    frame.addEventListener('load', () => {
      loads += 1;
      resolve();
    });
    frame.srcdoc = '<!doctype html><title>Attacked</title><body>';
    document.body.append(frame);
  });
  const inside = frame.contentWindow;
  if (inside === null) {
    throw new Error('The frame has no window.');
  }
  const window = inside as Window & typeof globalThis & Watched;
  window.alert = () => {
    window.__canary = 'alert';
  };
  // An ordinary link would open a page; what a card's own code does on a click has happened by then.
  window.document.addEventListener('click', (event) => {
    // Not `instanceof`: adopted nodes keep the classes of the window that made them.
    const link = (event.target as Element | null)?.closest('a') ?? null;
    // In a document without an address of its own, `#x` would open the page around it.
    if (link !== null && /^(?:https?:|mailto:|#)/.test(link.getAttribute('href') ?? '')) {
      event.preventDefault();
    }
  });
  return {
    window,
    async attack(nodes) {
      const loadsBefore = loads;
      window.performance.clearResourceTimings();
      window.document.body.replaceChildren(nodes);
      touch(window);
      await settle();
      const happened: string[] = [];
      if (window.__canary !== undefined) {
        happened.push(`ran: ${String(window.__canary)}`);
        delete window.__canary;
      }
      if (loads !== loadsBefore) {
        happened.push('navigated');
      }
      for (const { name } of window.performance.getEntriesByType('resource')) {
        happened.push(`requested ${name}`);
      }
      window.document.body.replaceChildren();
      return happened;
    },
  };
}

function touch(window: Window & typeof globalThis): void {
  for (const element of window.document.body.querySelectorAll<HTMLElement>('*')) {
    for (const name of [
      'mouseover',
      'mouseenter',
      'pointerdown',
      'focus',
      'copy',
      'animationstart',
    ]) {
      element.dispatchEvent(new window.Event(name, { bubbles: true, cancelable: true }));
    }
    element.focus();
    element.click();
    if (element.localName === 'details') {
      element.toggleAttribute('open');
    }
  }
}

/** Some turns of the event loop: handlers of images and toggles have run by then. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 4; turn += 1) {
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
}
