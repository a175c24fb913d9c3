const containers: HTMLElement[] = [];

afterEach(() => {
  for (const container of containers.splice(0)) container.remove();
});

/**
 * A box of a given width, in CSS pixels, until the end of the test: `fixture(template, { parentNode: containerOf(320) })`.
 * Instead of the viewport, which in WebKit takes the focus from later files when it is changed. Media queries do not see it: for
 * those use a frame.
 */
export function containerOf(width: number): HTMLElement {
  const container = document.createElement('div');
  container.style.inlineSize = `${width}px`;
  document.body.append(container);
  containers.push(container);
  return container;
}

/** Fails if what stands in the container is wider than it (WCAG 1.4.10). */
export function expectFits(container: HTMLElement): void {
  const { right, left } = container.getBoundingClientRect();
  for (const element of container.querySelectorAll('*')) {
    const box = element.getBoundingClientRect();
    if (box.width > 1 && (box.right > right + 1 || box.left < left - 1))
      throw new Error(`wider than ${container.style.inlineSize}: ${element.outerHTML.slice(0, 200)}`);
  }
}
