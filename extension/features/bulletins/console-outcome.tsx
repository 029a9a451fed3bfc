import { Button, Group, NumberInput, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Bulletin } from '../../../shared/features/bulletins/model.ts';
import { api } from '../../pages/page-client.ts';
import { useAction } from '../../pages/use-action.ts';
import { Card } from '../../ui/card.tsx';
import { useToday } from '../../ui/clock.tsx';
import { useFormat } from '../../ui/format.ts';
import { useBulletinWords } from './use-bulletin-words.ts';

/** What came of it, once that can be known; it can be corrected. */
export function OutcomeCard({ bulletin }: { bulletin: Bulletin }) {
  const { t } = useTranslation('bulletinsConsole');
  const format = useFormat();
  const today = useToday();
  const { actual } = useBulletinWords();
  const isOver = bulletin.untilOn < today;
  return (
    <Card title={t('outcome.title')}>
      {actual(bulletin) && <Text mb="sm">{actual(bulletin)}</Text>}
      {isOver ? (
        <OutcomeForm bulletin={bulletin} />
      ) : (
        <Text c="dimmed">{t('outcome.later', { until: format.day(bulletin.untilOn) })}</Text>
      )}
    </Card>
  );
}

function OutcomeForm({ bulletin: { id, actualPercent } }: { bulletin: Bulletin }) {
  const { t } = useTranslation('bulletinsConsole');
  const [actual, setActual] = useState<number | ''>(actualPercent ?? '');
  const record = useAction(api.bulletins.recordOutcome.mutationOptions(), { done: t('outcome.saved') });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (actual !== '') record.mutate({ id, actualPercent: actual });
      }}
    >
      <Group align="flex-end">
        <NumberInput
          label={t('outcome.actual')}
          description={t('outcome.hint')}
          min={-100}
          max={1000}
          decimalScale={1}
          value={actual}
          onChange={(value) => setActual(typeof value === 'number' ? value : '')}
        />
        <Button type="submit" variant="default" loading={record.isPending} disabled={actual === ''}>
          {t('outcome.save')}
        </Button>
      </Group>
    </form>
  );
}
