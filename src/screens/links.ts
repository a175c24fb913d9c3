import { html, nothing } from 'lit';
import type { MessageKey } from '../text/messages.ts';
import type { Flow, Start } from '../wire/index.ts';

/** What has links. */
export interface Linked {
  readonly flow: Start | Flow | undefined;
  /** Those named within a sentence. */
  readonly inlineLinks: Set<string>;
  text(key: MessageKey): string;
}

/** Its words, where the portal has no such link; nothing where there are none. */
function renderLink(screen: Linked, rel: string) {
  const { href, label = '' } = screen.flow?.links?.find((known) => known.rel === rel) ?? {};
  const words = screen.text(`link.${rel}`) || label;
  return href && words ? html`<a part="link" href=${href}>${words}</a>` : words;
}

/** A paragraph in which `{link:rel}` stands for the portal's link of that name; nothing for an empty sentence. */
export function renderText(screen: Linked, text: string): unknown {
  const parts = text.split(/\{link:([\w-]+)\}/);
  const renderPart = (part: string, index: number) => {
    if (index % 2 === 0) return part;
    screen.inlineLinks.add(part);
    return renderLink(screen, part);
  };
  return text && html`<p part="text">${parts.map(renderPart)}</p>`;
}

/** The portal's links that have words, but for those that stand within a sentence above. */
export function renderLinks(screen: Linked): unknown {
  const links = screen.flow?.links
    ?.filter(({ rel }) => !screen.inlineLinks.has(rel))
    .map(({ rel }) => renderLink(screen, rel))
    .filter(Boolean);
  return links?.[0]
    ? html`<ul part="links">
        ${links.map((link) => html`<li>${link}</li>`)}
      </ul>`
    : nothing;
}
