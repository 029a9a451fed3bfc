import { useTranslation } from 'react-i18next';
import { builtInReasons } from '../../../shared/features/insight/built-in-reasons.ts';
import { FoldedSection } from '../../panel/folded-section.tsx';
import type { CardSubject, PanelCard } from '../../panel/panel-card.ts';
import { usePanel } from '../../panel/panel-context.ts';
import { useFormat } from '../../ui/format.ts';
import { Button } from '../../ui/plain/button.tsx';
import { useLanguage } from '../../ui/use-language.ts';
import styles from './panel-card.module.css';

/** Who brought this customer, and whether they left. */
function ComingAndLeaving({ subject }: { subject: CardSubject }) {
  const { t } = useTranslation('referrals');
  const { view, openForm } = usePanel();
  const format = useFormat();
  const { broughtBy, left } = subject.card.insight;
  const reasons = view.directory?.insight.lossReasons ?? builtInReasons;
  const language = useLanguage();
  const reasonName = reasons.find(({ id }) => id === left?.reason)?.name[language] ?? '';
  return (
    <FoldedSection title={t('panelTitle')}>
      {left && (
        <p className={styles.line}>
          {t('losses:line', { onDay: format.day(left.lostOn), reason: reasonName })}
          {left.words && <small> “{left.words}”</small>}
        </p>
      )}
      <p className={styles.line}>
        {broughtBy ? t('broughtBy', { name: broughtBy.name || t('hidden') }) : t('nobody')}
        {broughtBy && (
          <small>
            {' '}
            {broughtBy.thankedOn
              ? t('thankedOn', { onDay: format.day(broughtBy.thankedOn) })
              : t('notThanked')}
          </small>
        )}
      </p>
      <div className={styles.ways}>
        <Button onClick={() => openForm('brought-by')}>{t(broughtBy ? 'change' : 'set')}</Button>
        <Button onClick={() => openForm('note-loss')}>{t('losses:note')}</Button>
      </div>
    </FoldedSection>
  );
}

export const insightPanelCard: PanelCard = { name: 'insight', Card: ComingAndLeaving };
