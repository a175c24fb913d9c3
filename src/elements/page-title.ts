import { isLive } from '../flow/state.ts';
import type { MfaScreen } from '../screens/mfa-screen.ts';

/** The title of the page, while a flow is shown in it. */
export class PageTitle {
  /** What was written last. */
  #written?: string;
  /** The page's own. */
  #own = '';

  /** The first step leaves the title alone; from then on it says where the person is, and that something is wrong. */
  show(screen: MfaScreen): void {
    // What was not written here is the page's own, or what its router has made of it since.
    if (document.title !== this.#written) this.#own = document.title;
    const { trouble, heading } = screen;
    if (!this.#written && !trouble && !isLive(screen.flow)) return;
    const error = trouble ? screen.text('title.error') : '';
    const title = [heading, this.#own].filter(Boolean).join(' – ');
    // As the document gives it back, so that it is known again.
    this.#written = `${error} ${title}`.replace(/\s+/g, ' ').trim();
    if (document.title !== this.#written) document.title = this.#written;
  }

  /** Gives the page its own title back, unless it has another by now. */
  restore(): void {
    if (document.title === this.#written) document.title = this.#own;
    this.#written = undefined;
  }
}
