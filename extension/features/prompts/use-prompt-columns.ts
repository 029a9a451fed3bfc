import { useTranslation } from 'react-i18next';
import type { Prompt } from '../../../shared/features/prompts/model.ts';
import { detailsIn } from '../../../shared/features/prompts/prompt-details.ts';
import type { RowColumn } from '../../ui/save-rows.ts';
import { useLanguage } from '../../ui/use-language.ts';

/** What a prompt says as the columns of a file: the reason, what it rests on, the words quoted. */
export function usePromptColumns<Row>(promptOf: (row: Row) => Prompt): RowColumn<Row>[] {
  const { t } = useTranslation();
  const language = useLanguage();
  const words = (row: Row, part: 'reason' | 'evidence') => {
    const prompt = promptOf(row);
    return t(`prompts:${part}.${prompt.kind}`, detailsIn(prompt, language));
  };
  return [
    { label: t('promptsConsole:column.why'), text: (row) => words(row, 'reason') },
    { label: t('promptsConsole:column.evidence'), text: (row) => words(row, 'evidence') },
    { label: t('promptsConsole:column.words'), text: (row) => promptOf(row).quote },
  ];
}
