import { Button, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../pages/page-client.ts';
import { Card } from '../../ui/card.tsx';
import { FactList } from '../../ui/fact-list.tsx';
import { useFormat } from '../../ui/format.ts';

const shownAtFirst = 5;

/** Who opened this customer: all of it for the owner and administrators, one's own for everybody else. */
export function LooksCard({ customerId }: { customerId: string }) {
  const { t } = useTranslation('customersConsole');
  const format = useFormat();
  const [isWhole, whole] = useDisclosure(false);
  const found = useQuery(api.customers.looks.queryOptions({ customerId }));
  if (!found.data) return null;
  const { whose, looks } = found.data;
  const facts = looks.slice(0, isWhole ? looks.length : shownAtFirst).map(({ name, hourAt, surface }) => ({
    name,
    value: `${format.instant(hourAt)} · ${t(`looks.surface.${surface}`)}`,
  }));
  return (
    <Card title={t(`looks.${whose}`)}>
      <Stack gap={8} align="flex-start">
        {facts.length > 0 ? <FactList facts={facts} /> : <Text size="sm">{t('looks.none')}</Text>}
        {!isWhole && looks.length > shownAtFirst && (
          <Button size="compact-sm" variant="subtle" onClick={whole.open}>
            {t('looks.more', { formatted: format.count(looks.length) })}
          </Button>
        )}
        <Text size="xs" c="dimmed">
          {t('looks.hint')}
        </Text>
      </Stack>
    </Card>
  );
}
