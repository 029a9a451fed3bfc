import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useColleagueName } from '../../../pages/console/use-colleague-name.ts';
import { api } from '../../../pages/page-client.ts';
import { Card } from '../../../ui/card.tsx';
import { useFormat } from '../../../ui/format.ts';
import { useProgrammeWords } from './use-programme-words.ts';

/** What every version said, and when it was on. */
export function ProgrammeVersions() {
  const { t } = useTranslation('programme');
  const format = useFormat();
  const words = useProgrammeWords();
  const nameOf = useColleagueName();
  const versions = useQuery(api.programme.versions.queryOptions());
  if (!versions.data || versions.data.length === 0) return null;
  return (
    <Card title={t('history.title')}>
      <Stack gap="sm">
        {versions.data.map(({ version, programme, switchedOnAt, switchedOnBy, endedAt }) => (
          <details key={version}>
            <summary>
              {[
                t('history.version', { version }),
                t('history.from', { date: format.dayOf(switchedOnAt) }),
                ...(endedAt ? [t('history.until', { date: format.dayOf(endedAt) })] : []),
                ...(switchedOnBy ? [t('history.by', { name: nameOf(switchedOnBy) })] : []),
              ].join(' · ')}
            </summary>
            <Stack gap={4} mt={6} ml="md">
              {programme.levels.map((level) => (
                <Text key={level.id} size="sm">
                  {t('measured', { condition: words.name(level), value: words.condition(level.condition) })}
                </Text>
              ))}
              <Text size="sm" c="dimmed">
                {t('history.grace', {
                  days: programme.downgrade.graceDays,
                  look: t(`editor.look.${programme.downgrade.looks}`),
                })}
              </Text>
            </Stack>
          </details>
        ))}
      </Stack>
    </Card>
  );
}
