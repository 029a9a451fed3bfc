import { useTranslation } from 'react-i18next';
import type { RowColumn } from '../../ui/save-rows.ts';
import { useCauseName } from './console-cause-name.ts';
import type { ListedComplaint } from './console-complaint-list.ts';

/** A complaint as a row of a file. */
export function useComplaintColumns(): RowColumn<ListedComplaint>[] {
  const { t } = useTranslation('complaints');
  const causeName = useCauseName();
  return [
    { label: t('complaintsConsole:column.customer'), text: ({ customerName }) => customerName },
    { label: t('kindLabel'), text: ({ complaint }) => t(`kind.${complaint.kind}`) },
    { label: t('words'), text: ({ complaint }) => complaint.words },
    { label: t('receivedOn'), text: ({ complaint }) => complaint.receivedOn },
    { label: t('channelLabel'), text: ({ complaint }) => t(`channel.${complaint.channel}`) },
    { label: t('owner'), text: ({ ownerName }) => ownerName },
    { label: t('cause'), text: ({ complaint }) => causeName(complaint.causeId) },
    {
      label: t('verdictLabel'),
      text: ({ complaint: { verdict } }) => (verdict ? t(`verdict.${verdict}`) : ''),
    },
    { label: t('complaintsConsole:column.state'), text: ({ complaint }) => t(`state.${complaint.state}`) },
    { label: t('stepWords.solved'), text: ({ complaint }) => complaint.solution },
    { label: t('dueOn'), text: ({ dueOn }) => dueOn ?? '' },
  ];
}
