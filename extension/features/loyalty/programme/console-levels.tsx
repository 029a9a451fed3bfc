import { Button, SimpleGrid, Stack, Text } from '@mantine/core';
import type { inferRouterOutputs } from '@trpc/server';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppRouter } from '../../../../server/router.ts';
import type { ProgrammeLevel } from '../../../../shared/features/loyalty/programme/model.ts';
import { Card } from '../../../ui/card.tsx';
import { useFormat } from '../../../ui/format.ts';
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
  return (
    <Stack gap="lg">
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
