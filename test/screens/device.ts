/** How a device keeps time. Milliseconds. */
export interface DeviceOptions {
  /** Each look at the clock takes so long, so that time goes by while a screen renders. */
  look: number;
  /** What the clock shows is rounded down to this. */
  resolution: number;
  /** Timers fire at multiples of this, as in a tab in the background. */
  grain: number;
  /** Timers fire so much too soon. */
  early: number;
}

interface Timer {
  run: () => void;
  due: number;
}

/** A device on which no time goes by but what a test says; in place of the page's own until it is put back. */
export class Device {
  readonly #options: DeviceOptions;
  readonly #own = { now: Date.now, open: performance.now, set: setTimeout, clear: clearTimeout };
  readonly #timers = new Map<number, Timer>();
  #time: number;
  #count = 0;

  constructor(time: number, options: DeviceOptions) {
    this.#time = time;
    this.#options = options;
    Date.now = performance.now = this.#look;
    globalThis.setTimeout = this.#set as typeof setTimeout;
    globalThis.clearTimeout = ((id: number) => this.#timers.delete(id)) as typeof clearTimeout;
  }

  restore(): void {
    Date.now = this.#own.now;
    performance.now = this.#own.open;
    globalThis.setTimeout = this.#own.set;
    globalThis.clearTimeout = this.#own.clear;
  }

  /** @param settle what happens after each timer before the next fires */
  async pass(milliseconds: number, settle: () => Promise<unknown>): Promise<void> {
    const end = this.#time + milliseconds;
    let fired = 0;
    for (let next = this.#next(); next && next[1].due <= end; next = this.#next()) {
      if (++fired > 100) throw new Error('timers fire all the time');
      const [id, { run, due }] = next;
      this.#timers.delete(id);
      this.#time = Math.max(this.#time, due);
      run();
      await settle();
    }
    this.#time = Math.max(this.#time, end);
  }

  readonly #look = (): number => {
    this.#time += this.#options.look;
    return Math.floor(this.#time / this.#options.resolution) * this.#options.resolution;
  };

  #next(): [number, Timer] | undefined {
    return [...this.#timers].sort(([, a], [, b]) => a.due - b.due)[0];
  }

  readonly #set = (run: () => void, milliseconds = 0): number => {
    const { grain, early } = this.#options;
    const due = Math.max(Math.ceil((this.#time + milliseconds) / grain) * grain - early, this.#time + 1);
    this.#timers.set(++this.#count, { run, due });
    return this.#count;
  };
}
