import { useTranslation } from 'react-i18next';
import { dayNumber } from '../../../shared/time/day.ts';
import styles from './ballot.module.css';
import { BallotFollowUp } from './ballot-follow-up.tsx';
import { BallotFrame } from './ballot-frame.tsx';
import { BallotReceipts } from './ballot-receipts.tsx';
import type { BallotView } from './ballot-view.ts';
import { useWords } from './use-words.ts';

/** What stands there while there is nothing to answer. */
export function BallotState({ view }: { view: BallotView | null }) {
  const { t } = useTranslation('ballot');
  const words = useWords();
  const title = view ? words(view.manifest.title) : t('title');
  const [heading, text] = useStateWords(view);
  const isAlarm =
    view?.holder === 'altered' || ['missing', 'wrong-count'].includes(view?.outcome?.state ?? '');
  return (
    <BallotFrame title={title}>
      <div role={isAlarm ? 'alert' : 'status'} className={isAlarm ? styles.alarm : styles.state}>
        <h1>{heading}</h1>
        <p>{text}</p>
      </div>
      {view?.followUp && <BallotFollowUp followUp={view.followUp} resultsAt={view.resultsAt} />}
      {view?.outcome && (
        <div className={styles.proof}>
          <p>{t('counts', view.outcome)}</p>
          <p>{t('root')}</p>
          <code>{view.outcome.root}</code>
        </div>
      )}
      {view && view.parts.length > 0 && <BallotReceipts view={view} />}
      {view && !view.outcome && (
        <div className={styles.proof}>
          <p>{t('fingerprint')}</p>
          <code>{view.manifestHash}</code>
        </div>
      )}
    </BallotFrame>
  );
}

function useStateWords(view: BallotView | null): [heading: string, text: string] {
  const { t } = useTranslation('ballot');
  if (!view) return [t('none'), t('noneText')];
  if (view.holder === 'altered') return [t('altered'), t('alteredText')];
  if (view.outcome) return [t(`outcome.${view.outcome.state}`), t(`outcomeText.${view.outcome.state}`)];
  const context = view.surface;
  if (view.phase === 'closed') return [t('closed'), t('closedText', { context })];
  if (view.holder === 'elsewhere') return [t('elsewhere', { context }), t('elsewhereText', { context })];
  if (view.holder === 'replaced') return [t('replaced'), t('replacedText')];
  if (view.phase === 'before')
    return [t('before', { opensOn: dayNumber(view.manifest.opensOn) }), t('beforeText', { context })];
  return [t('fetching'), t('fetchingText', { context })];
}
