import { Anchor, Group, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Absence } from '../../../shared/features/handovers/absence.ts';
import { Tag } from '../../ui/tag.tsx';
import { useAbsenceDays } from './use-absence-days.ts';

/** That an absence is planned or under way, where one might plan another. */
export function AwayNotice({ absence }: { absence: Absence }) {
  const { t } = useTranslation('absences');
  const days = useAbsenceDays();
  return (
    <Group gap="xs" mb="md" role="status">
      <Tag tone="cool">{t(`state.${absence.state}`)}</Tag>
      <Text size="sm">{t('already', days(absence))}</Text>
      <Anchor component={Link} to={`/absences/${absence.id}`} size="sm">
        {t('open')}
      </Anchor>
    </Group>
  );
}
