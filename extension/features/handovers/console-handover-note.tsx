import { Anchor, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Card } from '../../../shared/features/sync/model.ts';
import { useDirectory } from '../../pages/console/directory-context.ts';
import { useHandoverWords } from './use-handover-words.ts';

/** On the customer's page: who had them before, and what to know. */
export function HandoverNote({ card }: { card: Card }) {
  const { t } = useTranslation('absences');
  const words = useHandoverWords(card, useDirectory());
  if (!words) return null;
  return (
    <Text size="sm">
      {words}{' '}
      <Anchor component={Link} to={`/customers/${card.customer.id}/brief`} size="sm">
        {t('glance.brief')}
      </Anchor>
    </Text>
  );
}
