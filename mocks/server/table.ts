/** What tells a table how to keep its rows. */
export interface TableRules<Row, Index extends string = never> {
  /** What rows are found by, beside their id: each text belongs to one row. */
  indexes?: Record<Index, (row: Row) => string>;
  /** Rows that may be forgotten when there are more of them than `cap`: what strangers can make. */
  isPassing?: (row: Row) => boolean;
  cap?: number;
}

/** The rows of a table, as one piece of work sees and changes them. */
export interface Rows<Row, Index extends string = never> {
  /** The row, to be changed at will. */
  get(id: string): Row | undefined;
  find(index: Index, key: string): Row | undefined;
  put(row: Row): void;
  drop(id: string): void;
  /** Drops the rows that were touched longest ago, as long as they are over. */
  forget(isOver: (row: Row) => boolean): void;
}

/** Rows in memory. Whatever is done costs what it touches, however many rows there are. */
export class Table<Row extends { id: string }, Index extends string = never> {
  readonly #rules: TableRules<Row, Index>;
  /** Each in the order in which its rows were touched. */
  readonly #lanes = { kept: new Map<string, Row>(), passing: new Map<string, Row>() };
  readonly #ids = new Map<string, string>();

  constructor(rules: TableRules<Row, Index>) {
    this.#rules = rules;
  }

  #read(id: string): Row | undefined {
    return this.#lanes.kept.get(id) ?? this.#lanes.passing.get(id);
  }

  #keysOf(row: Row): string[] {
    const { indexes } = this.#rules;
    if (!indexes) return [];
    return (Object.keys(indexes) as Index[]).map((index) => `${index} ${indexes[index](row)}`);
  }

  #remove(id: string): void {
    const row = this.#read(id);
    if (!row) return;
    for (const key of this.#keysOf(row)) if (this.#ids.get(key) === id) this.#ids.delete(key);
    this.#lanes.kept.delete(id);
    this.#lanes.passing.delete(id);
  }

  #insert(row: Row): void {
    this.#remove(row.id);
    const { isPassing, cap = Infinity } = this.#rules;
    const lane = isPassing?.(row) ? this.#lanes.passing : this.#lanes.kept;
    lane.set(row.id, row);
    for (const key of this.#keysOf(row)) this.#ids.set(key, row.id);
    const [oldest] = this.#lanes.passing.keys();
    if (this.#lanes.passing.size > cap && oldest !== undefined) this.#remove(oldest);
  }

  /** The rows for one piece of work, and what makes its changes true. */
  draft(): { rows: Rows<Row, Index>; commit(): void } {
    const touched = new Map<string, Row | undefined>();
    const get = (id: string): Row | undefined => {
      if (touched.has(id)) return touched.get(id);
      const row = this.#read(id);
      if (row) touched.set(id, structuredClone(row));
      return touched.get(id);
    };
    const rows: Rows<Row, Index> = {
      get,
      find: (index, key) => {
        const keyOf = this.#rules.indexes?.[index];
        const isIt = (row: Row | undefined) => row !== undefined && keyOf?.(row) === key;
        const id = this.#ids.get(`${index} ${key}`);
        const row = id === undefined ? undefined : get(id);
        return isIt(row) ? row : [...touched.values()].find(isIt);
      },
      put: (row) => void touched.set(row.id, row),
      drop: (id) => void touched.set(id, undefined),
      forget: (isOver) => {
        for (const lane of Object.values(this.#lanes)) {
          for (const [id, row] of lane) {
            if (!isOver(row)) break;
            if (!touched.has(id)) touched.set(id, undefined);
          }
        }
      },
    };
    const commit = () => {
      for (const [id, row] of touched) {
        if (row) this.#insert(row);
        else this.#remove(id);
      }
    };
    return { rows, commit };
  }

  all(): Row[] {
    return [...this.#lanes.kept.values(), ...this.#lanes.passing.values()];
  }

  /** In place of all that there were. */
  fill(rows: readonly Row[]): void {
    for (const { id } of this.all()) this.#remove(id);
    for (const row of rows) this.#insert(row);
  }
}
