import { Button, Group, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import type { inferRouterOutputs } from '@trpc/server';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppRouter } from '../../../../server/router.ts';
import type { ProgrammeLevel } from '../../../../shared/features/loyalty/programme/model.ts';
import { Card } from '../../../ui/card.tsx';
import { ExportRows } from '../../../ui/export-rows.tsx';
import { useFormat } from '../../../ui/format.ts';
import type { RowColumn } from '../../../ui/save-rows.ts';
import { OnLevel } from './console-on-level.tsx';
import { useProgrammeWords } from './use-programme-words.ts';

type Counts = inferRouterOutputs<AppRouter>['programme']['get']['counts'];

/** Each level from the highest: how many stand there, who gets it, what it gives, and the list behind. */
export function Levels({ levels, counts }: { levels: readonly ProgrammeLevel[]; counts: Counts }) {
  const { t } = useTranslation('programme');
  const format = useFormat();
  const words = useProgrammeWords();
  const [chosen, setChosen] = useState<string | null | undefined>();
  const countOf = (levelId: string | null) => counts.find((each) => each.levelId === levelId)?.count ?? 0;
  const shown: (ProgrammeLevel | null)[] = [...levels.toReversed(), null];
  const columns: RowColumn<ProgrammeLevel | null>[] = [
    { label: t('level'), text: words.name },
    { label: t('count'), text: (level) => String(countOf(level?.id ?? null)) },
    { label: t('conditions'), text: (level) => (level ? words.condition(level.condition) : '') },
    { label: t('benefits'), text: (level) => (level ? words.benefits(level) : '') },
  ];
  return (
    <Stack gap="lg">
      <Group justify="space-between" mb={-8}>
        <Title order={2} fz="md">
          {t('levels')}
        </Title>
        <ExportRows title={t('levels')} fileName="levels" columns={columns} rows={shown} />
      </Group>
      <SimpleGrid cols={{ base: 1, sm: 2, lg: 4 }}>
        {shown.map((level) => (
          <Card
            key={level?.id ?? 'none'}
            title={words.name(level)}
            action={
              <Button
                size="compact-sm"
                variant="subtle"
                aria-label={`${t('showWho')}: ${words.name(level)}`}
                onClick={() => setChosen(level?.id ?? null)}
              >
                {t('showWho')}
              </Button>
            }
          >
            <Text fw={600} fz="lg">
              {t('customers', {
                count: countOf(level?.id ?? null),
                formatted: format.count(countOf(level?.id ?? null)),
              })}
            </Text>
            {level && <Text size="sm">{words.condition(level.condition)}</Text>}
            {level && (
              <Text size="sm" c="dimmed" mt={4}>
                {words.benefits(level)}
              </Text>
            )}
          </Card>
        ))}
      </SimpleGrid>
      {chosen !== undefined && (
        <OnLevel key={chosen} levelId={chosen} name={words.name(levels.find(({ id }) => id === chosen))} />
      )}
    </Stack>
  );
}
