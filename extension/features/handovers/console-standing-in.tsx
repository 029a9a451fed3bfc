import { Anchor, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { AbsenceState } from '../../../shared/features/handovers/absence.ts';
import { useDirectory } from '../../pages/console/directory-context.ts';
import { api } from '../../pages/page-client.ts';
import { Card } from '../../ui/card.tsx';
import { useAbsenceDays } from './use-absence-days.ts';

const said = { planned: 'planned', away: 'away', returning: 'away', over: 'over' } as const satisfies Record<
  AbsenceState,
  string
>;

/** My own absences, and whom I stand in for. */
export function StandingInCard() {
  const { t } = useTranslation('absences');
  const { me } = useDirectory();
  const days = useAbsenceDays();
  const { data = [] } = useQuery(api.absences.listMine.queryOptions());
  if (data.length === 0) return null;
  return (
    <Card title={t('card.title')}>
      <Stack gap={6}>
        {data.map((absence) => (
          <Text key={absence.id} size="sm">
            <Anchor component={Link} to={`/absences/${absence.id}`}>
              {t(
                `card.${absence.staffId === me.id ? 'mine' : 'theirs'}_${said[absence.state]}`,
                days(absence),
              )}
            </Anchor>
          </Text>
        ))}
      </Stack>
    </Card>
  );
}
