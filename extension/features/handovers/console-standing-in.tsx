import { Anchor, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Absence, AbsenceState } from '../../../shared/features/handovers/absence.ts';
import { useDirectory } from '../../pages/console/directory-context.ts';
import { useColleagueName } from '../../pages/console/use-colleague-name.ts';
import { api } from '../../pages/page-client.ts';
import { Card } from '../../ui/card.tsx';
import { ExportRows } from '../../ui/export-rows.tsx';
import { useFormat } from '../../ui/format.ts';
import type { RowColumn } from '../../ui/save-rows.ts';
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
  const nameOf = useColleagueName();
  const { list } = useFormat();
  const { data = [] } = useQuery(api.absences.listMine.queryOptions());
  if (data.length === 0) return null;
  const title = t('card.title');
  const columns: RowColumn<Absence>[] = [
    { label: t('who'), text: ({ staffId }) => nameOf(staffId) },
    { label: t('from'), text: ({ fromOn }) => fromOn },
    { label: t('back'), text: ({ backOn }) => backOn },
    { label: t('stateLabel'), text: ({ state }) => t(`state.${state}`) },
    {
      label: t('standIns'),
      text: ({ standIns }) => list(standIns.map(({ staffId }) => nameOf(staffId))),
    },
  ];
  return (
    <Card
      title={title}
      action={<ExportRows title={title} fileName="absences" columns={columns} rows={data} />}
    >
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
