import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../ui/format.ts';
import type { RowColumn } from '../../../ui/save-rows.ts';
import type { LevelChange } from './level-change-list.ts';
import { useChangeWords } from './use-change-words.ts';

/** A change of level as a row. */
export function useChangeColumns(): RowColumn<LevelChange>[] {
  const { t } = useTranslation('programme');
  const format = useFormat();
  const words = useChangeWords();
  return [
    { label: t('log.change'), text: words.moved },
    {
      label: t('log.why'),
      text: (change) => words.reasons(change).join('\n'),
      show: (change) => (
        <div>
          {words.reasons(change).map((reason) => (
            <div key={reason}>{reason}</div>
          ))}
        </div>
      ),
    },
    {
      label: t('log.when'),
      text: ({ changedAt }) => format.isoDayOf(changedAt),
      show: words.when,
      end: true,
    },
  ];
}
