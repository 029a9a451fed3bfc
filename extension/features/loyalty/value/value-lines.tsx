import { useTranslation } from 'react-i18next';
import { aliveRange } from '../../../../shared/features/loyalty/value/alive.ts';
import type { Card, Directory } from '../../../../shared/features/sync/model.ts';
import { addDays, dayIn } from '../../../../shared/time/day.ts';
import type { Day } from '../../../../shared/time/instant.ts';
import { useFormat } from '../../../ui/format.ts';
import { useValueWords } from './use-value-words.ts';
import styles from './value-lines.module.css';

type ValueLinesProps = { card: Pick<Card, 'facts' | 'loyalty'>; directory: Directory; today: Day };

/** What the buyer is worth, whether they still buy and when the next order is due, each with where it comes from. */
export function ValueLines({ card, directory, today }: ValueLinesProps) {
  const { t } = useTranslation('value');
  const format = useFormat();
  const words = useValueWords();
  const { value } = card.loyalty;
  if (!value) return null;
  const kit = directory.loyalty.value;
  const alive = aliveRange(kit, value, today);
  const due = dueOn(card, directory.settings.timeZone);
  return (
    <dl className={styles.lines}>
      <div>
        <dt>{t('nextYear')}</dt>
        <dd>
          {value.nextYear ? words.money(value.nextYear, value.currency) : t('notKnown')}
          {value.of === 'company' && <span className={styles.quiet}> · {t('ofCompany')}</span>}
        </dd>
        {value.nextYear && (
          <dd className={styles.source}>
            {t('nextYearHint', { mid: format.money(value.nextYear.midMinor, value.currency, 'compact') })}
          </dd>
        )}
      </div>
      <div>
        <dt>{t('stillBuying')}</dt>
        <dd>{alive ? words.alive(alive) : t('notKnown')}</dd>
        <dd className={styles.source}>{words.source(value, kit)}</dd>
      </div>
      {due && (
        <div>
          <dt>{t('nextOrder')}</dt>
          <dd>{t(due.day < today ? 'dueSince' : 'dueAround', { date: format.day(due.day) })}</dd>
          <dd className={styles.source}>{t('rhythmSource', { count: due.everyDays })}</dd>
        </div>
      )}
    </dl>
  );
}

/** By the customer’s own rhythm; null below three orders, and for whom the company orders. */
function dueOn({ facts }: Pick<Card, 'facts'>, timeZone: string): { day: Day; everyDays: number } | null {
  if (!facts.lastOrderAt || facts.orderRhythmDays === null) return null;
  const everyDays = Math.round(facts.orderRhythmDays);
  return { day: addDays(dayIn(facts.lastOrderAt, timeZone), everyDays), everyDays };
}
