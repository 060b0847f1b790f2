/** What the viewer says inside of a card, and what stands for media. */
const OF_VIEWER = '[data-ui], .media-placeholder';

/** The texts of what a card says itself in a part of it. */
export function* ownTextNodes(root: Node): Generator<Text> {
  // NodeFilter's numbers; the name is not global in Node. Elements are rejected with all in them.
  const nodes = root.ownerDocument?.createTreeWalker(root, 5, (node) =>
    node.nodeType === 3 ? 1 : (node as Element).matches(OF_VIEWER) ? 2 : 3,
  );
  while (nodes?.nextNode()) {
    yield nodes.currentNode as Text;
  }
}

/** The first `most` UTF-16 units of what a card says itself in a part of it, and a few more. */
export function ownText(root: Node, most: number): string {
  let text = '';
  for (const { data } of ownTextNodes(root)) {
    text += data;
    if (text.length >= most) {
      break;
    }
  }
  return text;
}
