import { useTranslation } from 'react-i18next';
import { ExportButton } from '../../ui/export-button.tsx';
import { useFormat } from '../../ui/format.ts';
import { type RowColumn, saveRows } from '../../ui/save-rows.ts';
import type { CustomerToday } from './console-who-first.tsx';
import { usePromptColumns } from './use-prompt-columns.ts';

/** Today's list as a file: a line for each thing to do, in the order of the page. */
export function ExportToday({ customers }: { customers: readonly CustomerToday[] }) {
  const { t } = useTranslation();
  const { moneyRange } = useFormat();
  const rows = customers.flatMap(({ prompts, ...one }) => prompts.map((prompt) => ({ ...one, prompt })));
  const columns: RowColumn<(typeof rows)[number]>[] = [
    { label: t('promptsConsole:column.customer'), text: ({ customer }) => customer.name },
    ...usePromptColumns(({ prompt }: (typeof rows)[number]) => prompt),
    {
      label: t('value:nextYear'),
      text: ({ atRisk }) =>
        atRisk
          ? moneyRange(atRisk.nextYear.lowMinor, atRisk.nextYear.highMinor, atRisk.currency)
          : t('value:notKnown'),
    },
  ];
  return (
    <ExportButton
      title={t('promptsConsole:title')}
      onClick={() => saveRows({ fileName: 'today', columns, rows })}
    />
  );
}
