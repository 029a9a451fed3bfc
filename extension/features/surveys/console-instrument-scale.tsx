import { Group, NumberInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { Instrument } from '../../../shared/features/surveys/instrument.ts';
import { WordsFields } from './console-words-fields.tsx';

/** From which figure to which, and what its ends mean. */
export function InstrumentScale({ form, path }: { form: UseFormReturnType<Instrument>; path: string }) {
  const { t } = useTranslation('questionnaires');
  return (
    <>
      <Group gap="xs">
        <NumberInput
          label={t('editor.from')}
          w={120}
          min={0}
          max={1}
          allowDecimal={false}
          {...form.getInputProps(`${path}.min`)}
        />
        <NumberInput
          label={t('editor.to')}
          w={120}
          min={2}
          max={10}
          allowDecimal={false}
          {...form.getInputProps(`${path}.max`)}
        />
      </Group>
      <WordsFields form={form} path={`${path}.lowEnd`} label={t('editor.lowEnd')} />
      <WordsFields form={form} path={`${path}.highEnd`} label={t('editor.highEnd')} />
    </>
  );
}
