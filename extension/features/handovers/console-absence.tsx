import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useColleagueName } from '../../pages/console/use-colleague-name.ts';
import { api } from '../../pages/page-client.ts';
import { Card } from '../../ui/card.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { ExportRows } from '../../ui/export-rows.tsx';
import { LoadingRows } from '../../ui/loading-rows.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { RowsSheet } from '../../ui/rows-sheet.tsx';
import { Tag, type Tone } from '../../ui/tag.tsx';
import { CustomerLink } from '../customers/console-customer-link.tsx';
import { AbsencePromises } from './console-absence-promises.tsx';
import { GiveBackButton } from './console-give-back.tsx';
import { useAbsenceDays } from './use-absence-days.ts';

const tones = { planned: 'plain', away: 'cool', returning: 'due', over: 'good' } as const satisfies Record<
  string,
  Tone
>;

/** While somebody is away: who stands in, what came in, who keeps what; afterwards, what did not come back. */
export function AbsencePage() {
  const { t } = useTranslation('absences');
  const { absenceId } = useParams({ strict: false }) as { absenceId: string };
  const nameOf = useColleagueName();
  const days = useAbsenceDays();
  const found = useQuery(api.absences.get.queryOptions({ id: absenceId }));
  if (found.error) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data) return <LoadingRows />;
  const { absence, promises, complaints, changedMeanwhile } = found.data;
  const said = days(absence);
  return (
    <>
      <PageHeader title={t('titleOf', said)} subtitle={t('days', said)}>
        <Tag tone={tones[absence.state]}>{t(`state.${absence.state}`)}</Tag>
        <GiveBackButton absence={absence} />
      </PageHeader>
      <Stack gap="lg">
        <Card
          title={t('standIns')}
          action={
            <ExportRows
              title={t('standIns')}
              fileName={`${said.name}-stand-ins`}
              rows={absence.standIns}
              columns={[
                { label: t('standIns'), text: ({ staffId }) => nameOf(staffId) },
                { label: t('standInCustomers'), text: ({ customers }) => String(customers) },
              ]}
            />
          }
        >
          {absence.standIns.map(({ staffId, customers }) => (
            <Text key={staffId} size="sm">
              {t('standIn', { name: nameOf(staffId), count: customers })}
            </Text>
          ))}
          <Text size="sm" c="dimmed" mt={4}>
            {t('reason', { reason: absence.reason })}
          </Text>
        </Card>
        <AbsencePromises absence={absence} promises={promises} />
        <RowsSheet
          title={t('meanwhile.complaints')}
          sentence={t('meanwhile.complaintsSentence')}
          fileName={`${said.name}-complaints`}
          rows={complaints}
          keyOf={({ complaint }) => complaint.id}
          empty={t('meanwhile.noComplaints')}
          columns={[
            {
              label: t('meanwhile.customer'),
              text: ({ customerName }) => customerName,
              show: ({ complaint, customerName }) => (
                <CustomerLink id={complaint.customerId} name={customerName} />
              ),
            },
            { label: t('meanwhile.words'), text: ({ complaint }) => complaint.words },
            { label: t('meanwhile.with'), text: ({ complaint }) => nameOf(complaint.ownerId) },
          ]}
        />
        {changedMeanwhile.length > 0 && (
          <RowsSheet
            title={t('meanwhile.changed')}
            sentence={t('meanwhile.changedSentence')}
            fileName={`${said.name}-not-taken-back`}
            rows={changedMeanwhile}
            keyOf={({ id }) => id}
            empty=""
            columns={[
              {
                label: t('meanwhile.customer'),
                text: ({ name }) => name,
                show: ({ id, name }) => <CustomerLink id={id} name={name} />,
              },
              { label: t('meanwhile.owner'), text: ({ ownerId }) => nameOf(ownerId) },
            ]}
          />
        )}
      </Stack>
    </>
  );
}
