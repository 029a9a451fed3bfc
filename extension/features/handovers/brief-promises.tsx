import { Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useColleagueName } from '../../pages/console/use-colleague-name.ts';
import { DaysLate } from '../../ui/days-late.tsx';
import { useFormat } from '../../ui/format.ts';
import { BriefLine, Source } from './brief-line.tsx';
import type { HandedCustomer } from './handover-answer.ts';

type BriefPromisesProps = { handed: HandedCustomer; fromId: string };

/** What is owed both ways, with the words it was promised in. */
export function BriefPromises({ handed, fromId }: BriefPromisesProps) {
  const { t } = useTranslation('handovers');
  const format = useFormat();
  const nameOf = useColleagueName();
  return (
    <BriefLine name={t('brief.promises')}>
      {handed.promises.length === 0 && <Source>{t('nothingOwed')}</Source>}
      <Stack gap={8}>
        {handed.promises.map((promise) => (
          <div key={promise.id}>
            <Group gap={6}>
              <Text size="sm">{t(`brief.${promise.direction}`, { what: promise.what })}</Text>
              <DaysLate dueOn={promise.dueOn} />
            </Group>
            <Source>
              {promise.quote && (
                <>
                  <q>{promise.quote}</q> ·{' '}
                </>
              )}
              {t('brief.recorded', { date: format.dayOf(promise.madeAt) })}
              {promise.ownerId !== fromId && ` · ${t('brief.inHands', { name: nameOf(promise.ownerId) })}`}
            </Source>
          </div>
        ))}
      </Stack>
    </BriefLine>
  );
}
