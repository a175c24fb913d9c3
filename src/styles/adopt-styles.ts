import type { CSSResult } from 'lit';

/**
 * Lends styles to the root an element stands in, the document or a shadow root, once. Constructable sheets: a strict policy
 * refuses neither them nor what they say.
 */
export function adoptStyles(node: Node, styles: readonly CSSResult[]): void {
  const root = node.getRootNode() as Document | ShadowRoot;
  for (const { styleSheet } of styles) {
    if (!root.adoptedStyleSheets.includes(styleSheet!)) root.adoptedStyleSheets.push(styleSheet!);
  }
}
