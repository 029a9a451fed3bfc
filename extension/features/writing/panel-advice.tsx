import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { summaryOf } from '../../../shared/features/complaints/summary.ts';
import type { Advice } from '../../../shared/features/writing/advise.ts';
import { fairWords } from '../../../shared/features/writing/disparaged-competitor.ts';
import { emptyGuide } from '../../../shared/features/writing/model.ts';
import { usePanel } from '../../panel/panel-context.ts';
import { useFormat } from '../../ui/format.ts';
import styles from './panel-card.module.css';
import { FairWords } from './panel-fair-words.tsx';

/** What is seen first, then why it matters. */
export function AdviceItem({ advice }: { advice: Advice }) {
  const { t } = useTranslation();
  const { view } = usePanel();
  const format = useFormat();
  const fair =
    advice.kind === 'competitor'
      ? fairWords(advice.disparagement, view.directory?.writing.guide ?? emptyGuide)
      : null;
  return (
    <article className={styles.advice} data-kind={advice.kind}>
      <p className={styles.what}>{whatWords(t, advice, format)}</p>
      <p className={styles.why}>{whyWords(t, advice, fair)}</p>
      {fair && <FairWords text={fair} />}
    </article>
  );
}

function whatWords(t: TFunction, advice: Advice, format: ReturnType<typeof useFormat>): string {
  const key = `writing:panel.advice.${advice.kind}`;
  if (advice.kind === 'lookalike') return t(key, advice.lookalike);
  if (advice.kind === 'several-customers') return t(key, { names: format.list(advice.names) });
  if (advice.kind === 'unwelcome-offer')
    return t(`${key}.${advice.offer.why}`, { names: format.list(advice.offer.names) });
  if (advice.kind === 'no-attachment') return t(key, { words: advice.words });
  if (advice.kind === 'open-complaint') {
    const { receivedOn, words } = advice.complaint;
    return t(key, { since: format.day(receivedOn), summary: summaryOf(words) });
  }
  if (advice.kind === 'late-promise') return t(key, { count: advice.daysLate, what: advice.promise.what });
  return t(key, advice.disparagement);
}

function whyWords(t: TFunction, advice: Advice, fair: string | null): string {
  if (advice.kind === 'lookalike')
    return t(`writing:panel.why.lookalike.${advice.lookalike.how}`, advice.lookalike);
  if (advice.kind === 'unwelcome-offer') {
    const { words } = advice.offer;
    const quoted = words.map((each) => t('writing:panel.quoted', { words: each })).join(' ');
    return t(`writing:panel.why.unwelcome-offer.${words.length > 0 ? 'words' : 'mailing'}`, { quoted });
  }
  const hasNoReasons = advice.kind === 'competitor' && fair === null;
  return t(`writing:panel.why.${hasNoReasons ? 'competitor-no-reasons' : advice.kind}`);
}
