import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Bulletin } from '../../../shared/features/bulletins/model.ts';
import { useColleagueName } from '../../pages/console/use-colleague-name.ts';
import { Card } from '../../ui/card.tsx';

export function BulletinLetter({ bulletin: { texts, writtenBy } }: { bulletin: Bulletin }) {
  const { t } = useTranslation('bulletinsConsole');
  const nameOf = useColleagueName();
  return (
    <Card title={t('letter')}>
      <Stack gap="md">
        {(['zh', 'en'] as const)
          .filter((language) => texts[language] !== '')
          .map((language) => (
            <div key={language}>
              <Text size="sm" c="dimmed">
                {t(`inLanguage.${language}`)}
              </Text>
              <Text lang={language} style={{ whiteSpace: 'pre-line' }} maw={680}>
                {texts[language]}
              </Text>
            </div>
          ))}
        <Text size="sm" c="dimmed">
          {t('letterHint')}
          <br />
          {t('written', { name: nameOf(writtenBy) })}
        </Text>
      </Stack>
    </Card>
  );
}
