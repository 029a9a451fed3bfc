import { useTranslation } from 'react-i18next';
import { useInsertion } from '../../panel/use-insertion.ts';
import { Button } from '../../ui/plain/button.tsx';
import { DraftFallback } from '../prompts/panel-draft-fallback.tsx';
import styles from './panel-card.module.css';

/** The suggestion in full before it goes anywhere; the draft is touched only when asked. */
export function FairWords({ text }: { text: string }) {
  const { t } = useTranslation();
  const { insert, unplaced, forget } = useInsertion();
  return (
    <>
      <blockquote className={styles.fair}>{text}</blockquote>
      {unplaced === null ? (
        <Button onClick={() => void insert({ text, asIs: true })}>{t('writing:panel.insertFair')}</Button>
      ) : (
        <DraftFallback text={unplaced} close={forget} />
      )}
    </>
  );
}
