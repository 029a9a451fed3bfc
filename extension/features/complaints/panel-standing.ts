import { useTranslation } from 'react-i18next';
import type { Complaint } from '../../../shared/features/complaints/model.ts';
import { isUnanswered } from '../../../shared/features/complaints/next-steps.ts';
import { dueState } from '../../../shared/features/promises/due-state.ts';
import type { CustomerPromise } from '../../../shared/features/promises/model.ts';
import { useToday } from '../../ui/clock.tsx';
import { useFormat } from '../../ui/format.ts';

type Standing = { tone: 'late' | 'due' | 'cool'; words: string };

/** What is owed next about a complaint, and how pressing it is. */
export function useStanding(
  complaint: Pick<Complaint, 'state' | 'promiseId'>,
  promises: readonly CustomerPromise[],
): Standing {
  const { t } = useTranslation('complaints');
  const format = useFormat();
  const today = useToday();
  if (!isUnanswered(complaint)) return { tone: 'cool', words: t('waitsForThem') };
  if (complaint.state === 'solved') return { tone: 'due', words: t('tellThem') };
  const answer = promises.find(({ id }) => id === complaint.promiseId);
  if (answer?.state !== 'open') return { tone: 'due', words: '' };
  const { state, days } = dueState(answer, today);
  if (state === 'late') return { tone: 'late', words: t('answerLate', { count: days }) };
  return { tone: 'due', words: t('answerBy', { due: format.day(answer.dueOn) }) };
}
