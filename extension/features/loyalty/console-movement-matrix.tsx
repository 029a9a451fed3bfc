import { useTranslation } from 'react-i18next';
import type { Movement } from '../../../shared/features/loyalty/say-and-do/loyalty-map.ts';
import { Quadrant } from '../../../shared/features/loyalty/say-and-do/model.ts';
import { useFormat } from '../../ui/format.ts';
import classes from './console-movement.module.css';

type Way = Pick<Movement[number], 'from' | 'to'>;

/** Rows are where customers came from; the darker a cell, the more of its row went there. */
export function MovementMatrix({
  movement,
  way,
  choose,
}: {
  movement: Movement;
  way: Way | null;
  choose: (way: Way) => void;
}) {
  const { t } = useTranslation('sayAndDo');
  const format = useFormat();
  const countOf = ({ from, to }: Way) =>
    movement.find((cell) => cell.from === from && cell.to === to)?.count ?? 0;
  return (
    <div className={classes.scroll}>
      <table className={classes.matrix} aria-label={t('movement.title')}>
        <thead>
          <tr>
            <th scope="col">
              {t('movement.from')} ↓ {t('movement.to')} →
            </th>
            {Quadrant.options.map((to) => (
              <th key={to} scope="col">
                {t(`quadrant.${to}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {Quadrant.options.map((from) => {
            const whole = Quadrant.options.reduce((sum, to) => sum + countOf({ from, to }), 0);
            return (
              <tr key={from}>
                <th scope="row">{t(`quadrant.${from}`)}</th>
                {Quadrant.options.map((to) => {
                  const count = countOf({ from, to });
                  const isChosen = way?.from === from && way.to === to;
                  return (
                    <td key={to} style={{ '--share': whole === 0 ? 0 : count / whole } as object}>
                      {count === 0 ? (
                        '·'
                      ) : (
                        <button type="button" aria-pressed={isChosen} onClick={() => choose({ from, to })}>
                          {format.count(count)}
                        </button>
                      )}
                    </td>
                  );
                })}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
