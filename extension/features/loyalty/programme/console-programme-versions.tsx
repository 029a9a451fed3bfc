import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useColleagueName } from '../../../pages/console/use-colleague-name.ts';
import { api } from '../../../pages/page-client.ts';
import { Card } from '../../../ui/card.tsx';
import { ExportRows } from '../../../ui/export-rows.tsx';
import { useFormat } from '../../../ui/format.ts';
import type { RowColumn } from '../../../ui/save-rows.ts';
import { useProgrammeWords } from './use-programme-words.ts';

/** What every version said, and when it was on. */
export function ProgrammeVersions() {
  const { t } = useTranslation('programme');
  const format = useFormat();
  const words = useProgrammeWords();
  const nameOf = useColleagueName();
  const versions = useQuery(api.programme.versions.queryOptions());
  if (!versions.data || versions.data.length === 0) return null;
  const rows = versions.data.flatMap(({ programme, ...version }) =>
    programme.levels.map((level) => ({ ...version, ...programme.downgrade, level })),
  );
  const columns: RowColumn<(typeof rows)[number]>[] = [
    { label: t('history.column.version'), text: ({ version }) => String(version) },
    { label: t('history.column.from'), text: ({ switchedOnAt }) => format.isoDayOf(switchedOnAt) },
    { label: t('history.column.until'), text: ({ endedAt }) => (endedAt ? format.isoDayOf(endedAt) : '') },
    { label: t('history.column.by'), text: ({ switchedOnBy }) => nameOf(switchedOnBy) },
    { label: t('level'), text: ({ level }) => words.name(level) },
    { label: t('conditions'), text: ({ level }) => words.condition(level.condition) },
    { label: t('benefits'), text: ({ level }) => words.benefits(level) },
    { label: t('editor.graceDays'), text: ({ graceDays }) => String(graceDays) },
    { label: t('editor.looks'), text: ({ looks }) => t(`editor.look.${looks}`) },
  ];
  const title = t('history.title');
  return (
    <Card
      title={title}
      action={<ExportRows title={title} fileName="programme-versions" columns={columns} rows={rows} />}
    >
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
