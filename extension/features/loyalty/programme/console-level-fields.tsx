import { Button, Fieldset, SimpleGrid, Stack, Text, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { Programme } from '../../../../shared/features/loyalty/programme/model.ts';
import { ConditionFields } from './console-condition-fields.tsx';

export function LevelFields({ form, index }: { form: UseFormReturnType<Programme>; index: number }) {
  const { t } = useTranslation('programme');
  const path = `levels.${index}`;
  const level = form.values.levels[index]!;
  return (
    <Fieldset legend={t('editor.levelNumber', { number: index + 1 })}>
      <Stack gap="sm">
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <TextInput label={t('editor.nameEn')} maxLength={60} {...form.getInputProps(`${path}.name.en`)} />
          <TextInput label={t('editor.nameZh')} maxLength={60} {...form.getInputProps(`${path}.name.zh`)} />
        </SimpleGrid>
        <div>
          <Text size="sm" fw={500} mb={4}>
            {t('conditions')}
          </Text>
          <ConditionFields form={form} path={`${path}.condition`} condition={level.condition} />
        </div>
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          {(['en', 'zh'] as const).map((language) => (
            <Textarea
              key={language}
              label={t(language === 'en' ? 'editor.benefitsEn' : 'editor.benefitsZh')}
              autosize
              maxLength={1000}
              {...form.getInputProps(`${path}.benefits.${language}`)}
            />
          ))}
        </SimpleGrid>
        {form.values.levels.length > 1 && (
          <Button
            size="compact-sm"
            variant="subtle"
            color="red"
            style={{ alignSelf: 'flex-start' }}
            onClick={() => form.removeListItem('levels', index)}
          >
            {t('editor.removeLevel')}
          </Button>
        )}
      </Stack>
    </Fieldset>
  );
}
