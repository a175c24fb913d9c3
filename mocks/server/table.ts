/** What tells a table how to keep its rows. */
export interface TableRules<Row, Index extends string = never> {
  /** What rows are found by, beside their id: each text belongs to one row. */
  indexes?: Record<Index, (row: Row) => string>;
  /** Rows of which the oldest go when there are more than `cap`: what strangers can make. */
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
  /** Drops the rows that are over; it looks at all of them. */
  forget(isOver: (row: Row) => boolean): void;
}

/** Rows in memory. Whatever is done costs what it touches, however many rows there are. */
export class Table<Row extends { id: string }, Index extends string = never> {
  readonly #rules: TableRules<Row, Index>;
  /** Each in the order in which its rows came. */
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

  /** One that another row has by now stays with it. */
  #forgetKeys(keys: string[], id: string): void {
    for (const key of keys) if (this.#ids.get(key) === id) this.#ids.delete(key);
  }

  #remove(id: string): void {
    const row = this.#read(id);
    if (!row) return;
    this.#forgetKeys(this.#keysOf(row), id);
    this.#lanes.kept.delete(id);
    this.#lanes.passing.delete(id);
  }

  /** A row that was there already keeps its place. */
  #insert(row: Row): void {
    const { isPassing } = this.#rules;
    const lane = isPassing?.(row) ? this.#lanes.passing : this.#lanes.kept;
    const before = this.#read(row.id);
    const keys = this.#keysOf(row);
    if (before) {
      this.#forgetKeys(this.#keysOf(before), row.id);
      if (!lane.has(row.id)) this.#remove(row.id);
    }
    lane.set(row.id, row);
    for (const key of keys) this.#ids.set(key, row.id);
    if (!before) this.#evict();
  }

  /** Many at once, as the front of a map is slow to reach after each that was taken from there. */
  #evict(): void {
    const { cap = Infinity } = this.#rules;
    const { passing } = this.#lanes;
    if (passing.size <= cap) return;
    for (const id of passing.keys()) {
      this.#remove(id);
      if (passing.size <= cap * 0.9) return;
    }
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
            if (!touched.has(id) && isOver(row)) touched.set(id, undefined);
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
