declare global {
  interface Window {
    /** Resolves with the time at which the first element that the selector finds has been painted. */
    painted(selector: string): Promise<number>;
    /** Timers that were set and have neither run nor been taken back. */
    liveTimers(): number;
  }
}

/** Runs in the page before its own scripts. */
export function watchPaint(): void {
  const afterPaint = () =>
    new Promise<number>((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port2.onmessage = () => resolve(performance.now());
      // What is posted within a frame is heard once that frame has been drawn, and the page can be used.
      requestAnimationFrame(() => port1.postMessage(undefined));
    });
  window.painted = (selector) =>
    new Promise<number>((resolve) => {
      const look = () => {
        if (!document.querySelector(selector)) return false;
        observer.disconnect();
        resolve(afterPaint());
        return true;
      };
      const observer = new MutationObserver(look);
      if (!look()) observer.observe(document, { childList: true, subtree: true });
    });
}

/** Runs in the page before its own scripts. */
export function watchTimers(): void {
  const live = new Set<unknown>();
  window.liveTimers = () => live.size;
  const { setTimeout: later, setInterval: often, clearTimeout: never, clearInterval: stop } = window;
  const drop = (clear: (id?: number) => void) => (id?: number) => {
    live.delete(id);
    clear.call(window, id);
  };
  Object.assign(window, {
    setTimeout: (work: (...args: unknown[]) => void, wait?: number, ...args: unknown[]) => {
      const id = later.call(
        window,
        () => {
          live.delete(id);
          work(...args);
        },
        wait,
      );
      live.add(id);
      return id;
    },
    setInterval: (work: () => void, wait?: number) => {
      const id = often.call(window, work, wait);
      live.add(id);
      return id;
    },
    clearTimeout: drop(never),
    clearInterval: drop(stop),
  });
}
