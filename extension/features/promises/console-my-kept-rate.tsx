import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useDirectory } from '../../pages/console/directory-context.ts';
import { api } from '../../pages/page-client.ts';
import { Card } from '../../ui/card.tsx';
import { useFormat } from '../../ui/format.ts';
import { ShareBar } from '../../ui/share-bar.tsx';

/** The share, what it is made of, and how it is counted. */
export function MyKeptRate() {
  const { t } = useTranslation('promises');
  const format = useFormat();
  const { me } = useDirectory();
  const rates = useQuery(api.promises.keptRates.queryOptions({ by: 'person' }));
  if (!rates.data) return null;
  const mine = rates.data.find(({ id }) => id === me.id);
  return (
    <Card title={t('promisesConsole:myKeptRate')}>
      {mine && mine.rate !== null ? (
        <>
          <Text component="span" fz={22} fw={700}>
            {format.percent(mine.rate)}
          </Text>{' '}
          <Text component="span" size="sm" c="dimmed">
            {t('keptOf', { kept: mine.kept, settled: mine.settled })}
          </Text>
          <ShareBar share={mine.rate} label={t('keptRate')} />
        </>
      ) : (
        <Text size="sm">{t('keptRateNone')}</Text>
      )}
      <Text size="sm" c="dimmed" mt={6}>
        {t('keptRateSource')}
      </Text>
    </Card>
  );
}
