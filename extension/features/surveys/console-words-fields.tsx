import { SimpleGrid, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { Instrument } from '../../../shared/features/surveys/instrument.ts';

type WordsFieldsProps = {
  form: UseFormReturnType<Instrument>;
  path: string;
  label: string;
  isLong?: boolean;
};

/** The same in English and in Chinese, side by side. */
export function WordsFields({ form, path, label, isLong = false }: WordsFieldsProps) {
  const { t } = useTranslation('questionnaires');
  const fields = [
    { language: 'en', lang: 'en', name: t('editor.wordsIn', { name: label }) },
    { language: 'zh', lang: 'zh-Hans', name: t('editor.wordsInZh', { name: label }) },
  ];
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="xs">
      {fields.map(({ language, lang, name }) => {
        const props = { label: name, lang, maxLength: 600, ...form.getInputProps(`${path}.${language}`) };
        return isLong ? <Textarea key={lang} autosize {...props} /> : <TextInput key={lang} {...props} />;
      })}
    </SimpleGrid>
  );
}
