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
  const inWords = ({ count, share, likely }: Movement[number]) =>
    t('movement.cell', {
      ...{ customers: format.count(count), share: format.percent(share) },
      ...{ low: format.percent(likely?.low ?? 0), high: format.percent(likely?.high ?? 1) },
    });
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
          {Quadrant.options.map((from) => (
            <tr key={from}>
              <th scope="row">{t(`quadrant.${from}`)}</th>
              {Quadrant.options.map((to) => {
                const move = movement.find((cell) => cell.from === from && cell.to === to);
                if (!move) return <td key={to}>·</td>;
                const { count, share, likely } = move;
                return (
                  <td key={to} style={{ '--share': share } as object}>
                    <button
                      type="button"
                      title={inWords(move)}
                      aria-label={inWords(move)}
                      aria-pressed={way?.from === from && way.to === to}
                      onClick={() => choose({ from, to })}
                    >
                      {format.count(count)}
                      {likely && (
                        <i
                          style={{
                            left: `${likely.low * 100}%`,
                            width: `${(likely.high - likely.low) * 100}%`,
                          }}
                        />
                      )}
                    </button>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
