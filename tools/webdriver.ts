/** What every answer of a driver is wrapped in (W3C WebDriver, section 6.3). */
interface Answer {
  value: unknown;
}

type KeyAction = { type: 'keyDown' | 'keyUp'; value: string };
type PointerAction =
  | { type: 'pointerMove'; duration: 0; x: number; y: number }
  | { type: 'pointerDown' | 'pointerUp'; button: number };

/** Names of keys, as in `KeyboardEvent.key`, and the characters that stand for them (W3C WebDriver, section 17.4.2). */
const keyCharacters: Record<string, string> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  Space: ' ',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
  Meta: '\uE03D',
};

const down = (key: string): KeyAction => ({ type: 'keyDown', value: keyCharacters[key] ?? key });
const up = (key: string): KeyAction => ({ type: 'keyUp', value: keyCharacters[key] ?? key });

/** One browser window held by a WebDriver server. Only what the tests need of the protocol. */
export class WebDriver {
  readonly #server: string;
  #session = '';

  /** @param server the address of the driver, without a slash at the end */
  constructor(server: string) {
    this.#server = server;
  }

  async #send(method: string, path: string, body?: object): Promise<unknown> {
    const response = await fetch(this.#server + path, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    });
    const { value } = (await response.json()) as Answer;
    if (!response.ok) throw new Error(`WebDriver ${method} ${path}: ${JSON.stringify(value)}`);
    return value;
  }

  /** Whether the driver answers. */
  async isReady(): Promise<boolean> {
    return this.#send('GET', '/status').then(
      () => true,
      () => false,
    );
  }

  /** Opens a window. @returns what the browser says of itself. */
  async open(capabilities: object): Promise<{ browserVersion: string }> {
    const session = (await this.#send('POST', '/session', {
      capabilities: { alwaysMatch: capabilities },
    })) as {
      sessionId: string;
      capabilities: { browserVersion: string };
    };
    this.#session = `/session/${session.sessionId}`;
    return session.capabilities;
  }

  goTo = (url: string) => this.#send('POST', `${this.#session}/url`, { url });
  resize = (width: number, height: number) =>
    this.#send('POST', `${this.#session}/window/rect`, { width, height });

  keys(actions: KeyAction[]) {
    return this.#send('POST', `${this.#session}/actions`, {
      actions: [{ type: 'key', id: 'keyboard', actions }],
    });
  }

  pointer(actions: PointerAction[]) {
    const source = { type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions };
    return this.#send('POST', `${this.#session}/actions`, { actions: [source] });
  }
}

interface MouseOptions {
  button?: 'left' | 'middle' | 'right';
}

const move = (x: number, y: number): PointerAction => ({ type: 'pointerMove', duration: 0, x, y });
const button = (type: 'pointerDown' | 'pointerUp', options?: MouseOptions): PointerAction => ({
  type,
  button: ['left', 'middle', 'right'].indexOf(options?.button ?? 'left'),
});

/** A driver's window in the shape of a Puppeteer page: as much of it as the commands of the test runner call. */
export function pageOf(driver: WebDriver) {
  return {
    keyboard: {
      type: (text: string) => driver.keys([...text].flatMap((key) => [down(key), up(key)])),
      press(combination: string) {
        const keys = combination === '+' ? ['+'] : combination.split('+');
        return driver.keys([...keys.map(down), ...keys.toReversed().map(up)]);
      },
      down: (key: string) => driver.keys([down(key)]),
      up: (key: string) => driver.keys([up(key)]),
    },
    mouse: {
      move: (x: number, y: number) => driver.pointer([move(x, y)]),
      click: (x: number, y: number, options?: MouseOptions) =>
        driver.pointer([move(x, y), button('pointerDown', options), button('pointerUp', options)]),
      down: (options?: MouseOptions) => driver.pointer([button('pointerDown', options)]),
      up: (options?: MouseOptions) => driver.pointer([button('pointerUp', options)]),
    },
    setViewport: ({ width, height }: { width: number; height: number }) => driver.resize(width, height),
  };
}
