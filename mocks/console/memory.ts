/** How the console was left. It holds nothing of what the mock knows. */
export interface Left {
  open: boolean;
  /** The parts that are unfolded. */
  parts: string[];
}

const key = 'mock-console';

/** How it was left, if that is known. Storage may be forbidden, or hold anything. */
export function recall(): Partial<Left> {
  try {
    return (JSON.parse(localStorage.getItem(key) ?? '{}') ?? {}) as Partial<Left>;
  } catch {
    return {};
  }
}

export function remember(left: Left) {
  try {
    localStorage.setItem(key, JSON.stringify(left));
  } catch {
    // Then it is not remembered.
  }
}
