import { useTranslation } from 'react-i18next';
import { useFormat } from '../../ui/format.ts';
import type { RowColumn } from '../../ui/save-rows.ts';
import type { ListedPromise } from './console-promise-sheet.tsx';

/** A promise as a row of a file. */
export function usePromiseColumns(): RowColumn<ListedPromise>[] {
  const { t } = useTranslation('promisesConsole');
  const format = useFormat();
  return [
    { label: t('column.customer'), text: ({ customerName }) => customerName },
    { label: t('column.promise'), text: ({ promise }) => promise.what },
    { label: t('who'), text: ({ promise }) => t(`promises:direction.${promise.direction}`) },
    { label: t('column.owner'), text: ({ ownerName }) => ownerName },
    { label: t('column.due'), text: ({ promise }) => promise.dueOn },
    { label: t('column.state'), text: ({ promise }) => t(`promises:state.${promise.state}`) },
    { label: t('made'), text: ({ promise }) => format.isoDayOf(promise.madeAt) },
    { label: t('column.words'), text: ({ promise }) => promise.quote },
  ];
}
