import { Button, Group, SimpleGrid, Stack, TagsInput, Text } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { Instrument } from '../../../shared/features/surveys/instrument.ts';
import { Card } from '../../ui/card.tsx';
import { WordsFields } from './console-words-fields.tsx';
import { freshTheme } from './fresh-item.ts';

/** What comments will be grouped by, before the usual themes. */
export function InstrumentThemes({ form }: { form: UseFormReturnType<Instrument> }) {
  const { t } = useTranslation('questionnaires');
  const { themes } = form.values;
  const inLanguages = [
    { language: 'en', lang: 'en', label: t('editor.themeWordsEn') },
    { language: 'zh', lang: 'zh-Hans', label: t('editor.themeWordsZh') },
  ];
  return (
    <Card title={t('editor.themes')}>
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {t('editor.themesLead')}
        </Text>
        {themes.map(({ id }, index) => {
          const label = t('editor.theme', { number: index + 1 });
          return (
            <Stack key={id} gap="xs">
              <WordsFields form={form} path={`themes.${index}.name`} label={label} />
              <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="xs">
                {inLanguages.map(({ language, lang, label: words }) => (
                  <TagsInput
                    key={lang}
                    lang={lang}
                    label={words}
                    aria-label={`${label}: ${words}`}
                    placeholder={t('editor.themeWordsHint')}
                    maxTags={40}
                    maxLength={40}
                    splitChars={[',', '，', '、']}
                    acceptValueOnBlur
                    {...form.getInputProps(`themes.${index}.words.${language}`)}
                  />
                ))}
              </SimpleGrid>
              <Group>
                <Button
                  size="compact-xs"
                  variant="subtle"
                  color="red"
                  aria-label={t('editor.removeNamed', { name: label })}
                  onClick={() => form.removeListItem('themes', index)}
                >
                  {t('editor.remove')}
                </Button>
              </Group>
            </Stack>
          );
        })}
        {themes.length < 12 && (
          <Group>
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => form.insertListItem('themes', freshTheme())}
            >
              {t('editor.addTheme')}
            </Button>
          </Group>
        )}
      </Stack>
    </Card>
  );
}
