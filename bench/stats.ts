/** The middle and the two quartiles of what was measured. */
export interface Spread {
  q1: number;
  median: number;
  q3: number;
}

function quantile(sorted: number[], share: number): number {
  const at = (sorted.length - 1) * share;
  const [below, above] = [sorted[Math.floor(at)]!, sorted[Math.ceil(at)]!];
  return below + (above - below) * (at % 1);
}

/** @throws {Error} if there is nothing to look at */
export function spread(values: number[]): Spread {
  if (values.length === 0) throw new Error('nothing was measured');
  const sorted = values.toSorted((a, b) => a - b);
  return { q1: quantile(sorted, 0.25), median: quantile(sorted, 0.5), q3: quantile(sorted, 0.75) };
}

/** One line of what is printed: what was measured, the figure, and beside what it is to be read. */
export interface Row {
  what: string;
  figure: string;
  quartiles?: string;
  /** Against the bare form, or against the mock with no flow. */
  ratio?: string;
  budget?: string;
}

export const quartiles = ({ q1, q3 }: Spread, digits = 0): string =>
  `${q1.toFixed(digits)} – ${q3.toFixed(digits)}`;

export const times = (ratio: number): string => `${ratio.toFixed(2)} ×`;
