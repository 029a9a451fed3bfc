import type pg from 'pg';
import { secondsOf } from './measure.ts';

const rowsPerStatement = 500;

/** Seconds to write what stands in these tables once more, in bare INSERTs of 500 rows, into tables with the same indexes. */
export async function bareInsertSeconds(bare: pg.Pool, tables: readonly string[]): Promise<number> {
  let seconds = 0;
  for (const table of tables) {
    await bare.query(`CREATE TABLE bare_${table} (LIKE ${table} INCLUDING ALL)`);
    const { rows, fields } = await bare.query<unknown[]>({
      text: `SELECT * FROM ${table}`,
      rowMode: 'array',
    });
    const insert = `INSERT INTO bare_${table} (${fields.map(({ name }) => name).join()})`;
    seconds += await secondsOf(async () => {
      for (let from = 0; from < rows.length; from += rowsPerStatement) {
        const slice = rows.slice(from, from + rowsPerStatement);
        await bare.query(
          `${insert} VALUES ${placeholders(slice.length, fields.length)}`,
          slice.flat().map(asText),
        );
      }
    });
  }
  return seconds;
}

function placeholders(rows: number, columns: number): string {
  const row = (index: number) =>
    `(${Array.from({ length: columns }, (_, column) => `$${index * columns + column + 1}`).join()})`;
  return Array.from({ length: rows }, (_, index) => row(index)).join();
}

/** The driver would write a JSON array as a PostgreSQL one. */
const asText = (value: unknown) => (Array.isArray(value) ? JSON.stringify(value) : value);
