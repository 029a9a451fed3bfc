import { Input, SegmentedControl, Stack, useMantineColorScheme } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../../shared/i18n/catalogue.ts';
import { api } from '../../pages/page-client.ts';
import { Card } from '../../ui/card.tsx';

const languageNames = { en: 'English', zh: '简体中文' } satisfies Record<Language, string>;

/** What belongs to the reader alone: shown at once, and the language kept for the next browser. */
export function MySettings() {
  const { t, i18n } = useTranslation('administration');
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const keepLanguage = useMutation(api.session.chooseLanguage.mutationOptions());
  const chooseLanguage = (language: Language) => {
    void i18n.changeLanguage(language);
    keepLanguage.mutate({ language });
  };
  const schemes = { light: t('ui:themeLight'), dark: t('ui:themeDark'), auto: t('ui:themeAuto') };
  return (
    <Card title={t('settings.mine')}>
      <Stack>
        <Input.Wrapper label={t('ui:language')} labelElement="div">
          <SegmentedControl
            display="flex"
            aria-label={t('ui:language')}
            value={i18n.language}
            onChange={(value) => chooseLanguage(value as Language)}
            data={Object.entries(languageNames).map(([value, label]) => ({ value, label }))}
          />
        </Input.Wrapper>
        <Input.Wrapper label={t('ui:theme')} labelElement="div">
          <SegmentedControl
            display="flex"
            aria-label={t('ui:theme')}
            value={colorScheme}
            onChange={(value) => setColorScheme(value as keyof typeof schemes)}
            data={Object.entries(schemes).map(([value, label]) => ({ value, label }))}
          />
        </Input.Wrapper>
      </Stack>
    </Card>
  );
}
