import { describe, expect, it } from 'vitest';
import { Table } from '../../../mocks/server/table.ts';

interface Row {
  id: string;
  name: string;
}

const named = () => new Table<Row, 'name'>({ indexes: { name: ({ name }) => name } });

describe('an index of a table', () => {
  it('knows who has got a name in the same piece of work in which another one lost it', () => {
    const table = named();
    table.fill([
      { id: 'a', name: 'rosa' },
      { id: 'b', name: 'omar' },
    ]);
    const { rows, commit } = table.draft();
    rows.put({ id: 'b', name: 'rosa' });
    rows.drop('a');
    commit();
    expect(table.draft().rows.find('name', 'rosa')).toEqual({ id: 'b', name: 'rosa' });
    expect(table.draft().rows.find('name', 'omar')).toBeUndefined();
  });
});
