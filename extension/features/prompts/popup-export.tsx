import { useTranslation } from 'react-i18next';
import type { PopupView } from '../../background/views.ts';
import { Button } from '../../ui/plain/button.tsx';
import { type RowColumn, saveRows } from '../../ui/save-rows.ts';
import { usePromptColumns } from './use-prompt-columns.ts';

type TodaysPrompt = PopupView['prompts'][number];

/** Today's prompts as a file, those below the edge of the popup too; without a server as well. */
export function ExportPrompts({ prompts }: { prompts: readonly TodaysPrompt[] }) {
  const { t } = useTranslation();
  const columns: RowColumn<TodaysPrompt>[] = [
    { label: t('promptsConsole:column.customer'), text: ({ customerName }) => customerName },
    ...usePromptColumns(({ prompt }: TodaysPrompt) => prompt),
  ];
  const title = t('sync:popup.today');
  return (
    <Button
      look="link"
      aria-label={t('ui:figure.exportNamed', { title })}
      onClick={() => saveRows({ fileName: 'today', columns, rows: prompts })}
    >
      {t('ui:figure.export')}
    </Button>
  );
}
