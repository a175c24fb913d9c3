import { openFrame } from './frame.ts';
import { newBackend } from './http.ts';
import { Page } from './page.ts';
import { control } from './portal.ts';

declare global {
  interface Window {
    /** Where the page's `<mfa-flow>` would have gone. */
    completed: string[];
  }
}

export interface FramedOptions {
  /** The mock backend that the page talks to over HTTP; one of its own unless told. */
  backend?: string;
  /** A file of `test/pages`, without its suffix. */
  file?: string;
  application?: string;
  isolated?: boolean;
  /** Seconds by which the page's clock is wrong. */
  skew?: number;
  size?: { width: number; height: number };
  /** `/sources` for the sources as they are, where the tests run against what is built. */
  below?: string;
}

const firstInput =
  'mfa-sign-in-screen input, mfa-method-screen input, mfa-code-screen input, mfa-done-screen h1';

/** A page with a `<mfa-flow>` of onehealthport in a frame, over real HTTP, until the end of the test. */
export async function openPage(options: FramedOptions = {}) {
  const {
    backend = newBackend(),
    file = 'flow',
    application = 'claims',
    skew = 0,
    size,
    below = '',
  } = options;
  const query = new URLSearchParams({ backend, application, skew: String(skew) });
  if (options.isolated) query.set('isolated', '');
  const frame = await openFrame(`${below}/test/pages/${file}.html?${query}`, size);
  const page = new Page(() => frame.contentDocument!);
  await page.until(firstInput);

  /** Does what leads to another page in the frame, and waits for it. */
  async function navigate(leave: (view: Window) => void): Promise<void> {
    const loaded = new Promise((load) => frame.addEventListener('load', load, { once: true }));
    leave(frame.contentWindow!);
    await loaded;
  }

  return {
    page,
    backend,
    mock: control(backend),
    navigate,
    reload: async () => {
      await navigate((view) => view.location.reload());
      await page.until(firstInput);
    },
    get view() {
      return frame.contentWindow as Window & typeof globalThis;
    },
  };
}

// What a tab keeps is shared by its frames: a test begins with nothing kept.
beforeEach(() => sessionStorage.clear());
