import { Button, Group, SimpleGrid, Stack, TagsInput, Text } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { Instrument } from '../../../shared/features/surveys/instrument.ts';
import { Card } from '../../ui/card.tsx';
import { WordsFields } from './console-words-fields.tsx';
import { freshTheme } from './fresh-item.ts';

const separators = [',', '，', '、'];

/** What comments will be grouped by, before the usual themes. */
export function InstrumentThemes({ form }: { form: UseFormReturnType<Instrument> }) {
  const { t } = useTranslation('questionnaires');
  const { themes } = form.values;
  const inLanguages = [
    { language: 'en', lang: 'en', label: t('editor.themeWordsEn') },
    { language: 'zh', lang: 'zh-Hans', label: t('editor.themeWordsZh') },
  ] as const;
  return (
    <Card title={t('editor.themes')}>
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {t('editor.themesLead')}
        </Text>
        {themes.map((theme, index) => {
          const label = t('editor.theme', { number: index + 1 });
          return (
            <Stack key={theme.id} gap="xs">
              <WordsFields form={form} path={`themes.${index}.name`} label={label} />
              <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="xs" style={{ alignItems: 'end' }}>
                {inLanguages.map(({ language, lang, label: words }) => (
                  <TagsInput
                    key={lang}
                    lang={lang}
                    label={words}
                    aria-label={`${label}: ${words}`}
                    placeholder={t('editor.themeWordsHint')}
                    maxTags={40}
                    maxLength={40}
                    splitChars={separators}
                    acceptValueOnBlur
                    value={theme.words[language]}
                    onChange={(entered) =>
                      form.setFieldValue(`themes.${index}.words.${language}`, eachWord(entered))
                    }
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

/** An input method hands over a whole phrase, separators and all, and no key that was pressed. */
function eachWord(entered: readonly string[]): string[] {
  const words = entered.flatMap((text) => text.split(new RegExp(`[${separators.join('')}]`)));
  return [...new Set(words.map((word) => word.trim()).filter((word) => word !== ''))];
}
