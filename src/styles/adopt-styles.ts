import type { Sheet } from './css.ts';

/**
 * Lends styles to the root an element stands in, the document or a shadow root, once. Constructable sheets: a strict policy
 * refuses neither them nor what they say.
 */
export function adoptStyles(node: Node, sheets: readonly Sheet[]): void {
  const { adoptedStyleSheets } = node.getRootNode() as Document | ShadowRoot;
  for (const { styleSheet } of sheets) {
    if (!adoptedStyleSheets.includes(styleSheet)) adoptedStyleSheets.push(styleSheet);
  }
}
