import { useTranslation } from 'react-i18next';
import { scales } from '../../../shared/features/loyalty/pulses/model.ts';
import { dayIn, dayNumber } from '../../../shared/time/day.ts';
import type { CardSubject, PanelCard } from '../../panel/panel-card.ts';
import { usePanel } from '../../panel/panel-context.ts';
import { useInsertion } from '../../panel/use-insertion.ts';
import { Button } from '../../ui/plain/button.tsx';
import styles from './panel-say-and-do.module.css';

/** Where the customer stands in a word, what that rests on in a line, and the two ways to learn more. */
function SayAndDo({ subject }: { subject: CardSubject }) {
  const { t, i18n } = useTranslation('sayAndDo');
  const { source, view, openForm, attempt } = usePanel();
  const { insert, unplaced } = useInsertion();
  const { customer, facts, loyalty } = subject.card;
  const { quadrant, isClear, lastAnswer } = loyalty.sayAndDo;
  const timeZone = view.directory?.settings.timeZone ?? 'Asia/Shanghai';
  const says = lastAnswer
    ? t('lastAnswer', {
        score: lastAnswer.score,
        most: scales[lastAnswer.question].to,
        onDay: dayNumber(dayIn(lastAnswer.answeredAt, timeZone)),
      })
    : t('neverAnswered');
  const does = facts.orderCount > 0 ? t('orders', { count: facts.orderCount }) : t('noOrders');
  const insertLink = async () => {
    const url = await source.pulseLink(customer.id);
    const text = t('pulses:sentence', { url, lng: customer.language ?? i18n.language });
    await insert({ text, asIs: true }, url);
  };
  return (
    <section className={styles.section} aria-label={t('title')}>
      <p className={styles.place} title={t(`meaning.${quadrant}`)}>
        {t('title')} <strong>{t(`quadrant.${quadrant}`)}</strong>
        {quadrant !== 'not-known' && !isClear && <small> {t('unclear')}</small>}
      </p>
      <p className={styles.evidence}>
        {says} · {does}
      </p>
      {lastAnswer?.words && <blockquote className={styles.words}>{lastAnswer.words}</blockquote>}
      <div className={styles.ways}>
        <Button onClick={() => openForm('log-sign')}>{t('log')}</Button>
        <Button onClick={() => attempt(insertLink())}>{t('pulses:insert')}</Button>
      </div>
      {unplaced !== null && (
        <p className={styles.link}>
          {t('prompts:panel.draft.no-compose')} {unplaced}
        </p>
      )}
    </section>
  );
}

export const sayAndDoPanelCard: PanelCard = { name: 'say-and-do', Card: SayAndDo };
