import { useTranslation } from 'react-i18next';
import type { Interaction } from '../../../shared/features/interactions/model.ts';
import { useColleagueName } from '../../pages/console/use-colleague-name.ts';
import { useFormat } from '../../ui/format.ts';
import type { RowColumn } from '../../ui/save-rows.ts';

/** An entry of the history as a row; what is hidden from this reader is said to be hidden. */
export function useHistoryColumns(): RowColumn<Interaction>[] {
  const { t } = useTranslation('interactionsConsole');
  const format = useFormat();
  const nameOf = useColleagueName();
  return [
    { label: t('field.happenedAt'), text: ({ happenedAt }) => format.instant(happenedAt) },
    { label: t('field.kind'), text: ({ kind }) => t(`interactions:kind.${kind}`) },
    { label: t('field.direction'), text: ({ direction }) => t(`interactions:direction.${direction}`) },
    { label: t('field.subject'), text: ({ subject }) => subject ?? t('interactions:hidden') },
    { label: t('field.text'), text: ({ text }) => text ?? '' },
    {
      label: t('field.attachments'),
      text: ({ attachments }) => (attachments ?? []).map(({ name }) => name).join('\n'),
    },
    { label: t('field.recordedBy'), text: ({ authorId }) => nameOf(authorId) },
    { label: t('field.sharing'), text: ({ sharing }) => t(`interactions:sharing.${sharing}`) },
  ];
}
