import { Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DaysLate } from '../../ui/days-late.tsx';
import { BriefLine, Source } from './brief-line.tsx';
import type { HandedCustomer } from './handover-answer.ts';
import { usePromisePoints } from './use-promise-points.ts';

type BriefPromisesProps = { handed: HandedCustomer; fromId: string };

export function BriefPromises({ handed, fromId }: BriefPromisesProps) {
  const { t } = useTranslation('handovers');
  const points = usePromisePoints(fromId)(handed);
  return (
    <BriefLine name={t('brief.promises')}>
      {points.length === 0 && <Source>{t('nothingOwed')}</Source>}
      <Stack gap={8}>
        {points.map(({ key, what, words, source, on }) => (
          <div key={key}>
            <Group gap={6}>
              <Text size="sm">{what}</Text>
              <DaysLate dueOn={on} />
            </Group>
            <Source>
              {words && (
                <>
                  <q>{words}</q> ·{' '}
                </>
              )}
              {source}
            </Source>
          </div>
        ))}
      </Stack>
    </BriefLine>
  );
}
