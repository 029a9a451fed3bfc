import { useTranslation } from 'react-i18next';
import { comingDays } from '../../../shared/features/customers/next-important-day.ts';
import { FoldedSection } from '../../panel/folded-section.tsx';
import type { CardSubject, PanelCard } from '../../panel/panel-card.ts';
import { usePanel } from '../../panel/panel-context.ts';
import { Button } from '../../ui/plain/button.tsx';
import styles from './panel-important-days.module.css';
import { useDayWords } from './use-day-words.ts';

/** Days that come back every year, soonest first, in both calendars. */
function ImportantDays({ subject }: { subject: CardSubject }) {
  const { t } = useTranslation('importantDays');
  const { today, act, openForm } = usePanel();
  const words = useDayWords();
  const { customer, importantDays } = subject.card;
  const coming = comingDays(customer, importantDays, today);
  return (
    <FoldedSection title={t('title')}>
      {coming.length === 0 && <p>{t('none')}</p>}
      <ul className={styles.days}>
        {coming.map(({ day, on }) => (
          <li key={day.id}>
            {words.what(day)} <small>{words.when(day, on)}</small>
            {day.id !== customer.id && (
              <Button
                look="quiet"
                aria-label={t('changeOf', { what: words.what(day) })}
                onClick={() => openForm('change-important-day', { importantDayId: day.id })}
              >
                {t('edit')}
              </Button>
            )}
            {day.id !== customer.id && (
              <Button
                look="quiet"
                aria-label={t('removeOf', { what: words.what(day) })}
                onClick={() => {
                  const input = { id: day.id, customerId: customer.id };
                  void act({ name: 'customers.removeImportantDay', input }, t('removed'));
                }}
              >
                {t('remove')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <Button onClick={() => openForm('important-day')}>{t('add')}</Button>
    </FoldedSection>
  );
}

export const importantDaysPanelCard: PanelCard = { name: 'important-days', Card: ImportantDays };
