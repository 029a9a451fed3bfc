import { type KeyboardEvent, useRef, useState } from 'react';
import classes from './heat-map.module.css';

type Cell = {
  /** Within [0, 1]. */
  share: number;
  /** Where the share likely lies, drawn as a line from edge to edge of the cell; null where nobody was counted. */
  interval: { low: number; high: number } | null;
  text: string;
  /** All of it in words, for who hears or points. */
  label: string;
};
type HeatMapProps = {
  label: string;
  corner: string;
  columns: readonly string[];
  rows: readonly { key: string; name: string; cells: readonly Cell[] }[];
};

const steps: Record<string, [down: number, right: number]> = {
  ...{ ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] },
};

/** Shares as a table whose cells take on colour; one stop for Tab, arrow keys inside. */
export function HeatMap({ label, corner, columns, rows }: HeatMapProps) {
  const [place, setPlace] = useState<[row: number, column: number]>([0, 0]);
  const table = useRef<HTMLTableElement>(null);
  const move = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    const row = Math.min(rows.length - 1, Math.max(0, place[0] + step[0]));
    const last = (rows[row]?.cells.length ?? 1) - 1;
    const column = Math.min(last, Math.max(0, place[1] + step[1]));
    setPlace([row, column]);
    table.current?.querySelector<HTMLElement>(`[data-place="${row} ${column}"]`)?.focus();
  };
  return (
    <div className={classes.frame}>
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are walked through is a grid. */}
      <table ref={table} role="grid" className={classes.map} aria-label={label} onKeyDown={move}>
        <thead>
          <tr>
            <th scope="col">{corner}</th>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, cells }, row) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              {cells.map((cell, column) => (
                <td
                  // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its age.
                  key={column}
                  data-place={`${row} ${column}`}
                  tabIndex={place[0] === row && place[1] === column ? 0 : -1}
                  onFocus={() => setPlace([row, column])}
                  title={cell.label}
                  aria-label={cell.label}
                  style={{ '--share': `${cell.share * 45}%` } as React.CSSProperties}
                >
                  {cell.text}
                  {cell.interval && (
                    <i
                      style={{
                        left: `${cell.interval.low * 100}%`,
                        width: `${(cell.interval.high - cell.interval.low) * 100}%`,
                      }}
                    />
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
