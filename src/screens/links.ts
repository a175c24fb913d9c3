import { html, nothing } from 'lit';
import type { MfaScreen } from './mfa-screen.ts';

function renderLink(screen: MfaScreen, rel: string) {
  const link = screen.flow?.links?.find((known) => known.rel === rel);
  const label = screen.text(`link.${rel}`) || link?.label || '';
  return link ? html`<a part="link" href=${link.href}>${label}</a>` : label;
}

/** A paragraph in which `{link:rel}` stands for the portal's link of that name; nothing for an empty sentence. */
export function renderText(screen: MfaScreen, text: string): unknown {
  const parts = text.split(/\{link:([\w-]+)\}/);
  const renderPart = (part: string, index: number) => {
    if (index % 2 === 0) return part;
    screen.inlineLinks.add(part);
    return renderLink(screen, part);
  };
  return text && html`<p part="text">${parts.map(renderPart)}</p>`;
}

/** The portal's links, but for those that stand within a sentence above. */
export function renderLinks(screen: MfaScreen): unknown {
  const links = screen.flow?.links?.filter(
    ({ rel, label }) => !screen.inlineLinks.has(rel) && (label || screen.text(`link.${rel}`)),
  );
  return links?.length
    ? html`<ul part="links">
        ${links.map(({ rel }) => html`<li>${renderLink(screen, rel)}</li>`)}
      </ul>`
    : nothing;
}
