import { Anchor, Divider, Group, Loader, Modal, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Complaint } from '../../../shared/features/complaints/model.ts';
import { useColleagueName } from '../../pages/console/use-colleague-name.ts';
import { api } from '../../pages/page-client.ts';
import { ErrorState } from '../../ui/error-state.tsx';
import { useFormat } from '../../ui/format.ts';
import { AssignComplaint } from './console-assign.tsx';
import { useCauseName } from './console-cause-name.ts';
import { ComplaintHistory } from './console-complaint-history.tsx';
import { StateTag } from './console-state-tag.tsx';
import { StepForm } from './console-step-form.tsx';

/** One complaint: what was said, where it stands, what may follow and what happened. */
export function ComplaintDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation('complaintsConsole');
  const complaint = useQuery(api.complaints.get.queryOptions({ id }));
  return (
    <Modal
      opened
      size="lg"
      onClose={onClose}
      title={t(`complaints:kind.${complaint.data?.kind ?? 'complaint'}`)}
      closeButtonProps={{ 'aria-label': t('ui:close') }}
    >
      {complaint.isPending && <Loader size="sm" />}
      {complaint.error && <ErrorState error={complaint.error} onRetry={() => void complaint.refetch()} />}
      {complaint.data && <ComplaintDetails complaint={complaint.data} />}
    </Modal>
  );
}

function ComplaintDetails({ complaint }: { complaint: Complaint }) {
  const { t } = useTranslation('complaints');
  const format = useFormat();
  const nameOf = useColleagueName();
  const causeName = useCauseName();
  const facts = [
    t(`channel.${complaint.channel}`),
    t('since', { since: format.day(complaint.receivedOn) }),
    t('ui:labelled', { label: t('cause'), value: causeName(complaint.causeId) }),
    ...(complaint.verdict ? [t(`verdict.${complaint.verdict}`)] : []),
  ];
  return (
    <Stack>
      <Group gap="xs">
        <StateTag state={complaint.state} />
        <Text size="sm" c="dimmed">
          {facts.join(' · ')}
        </Text>
      </Group>
      {complaint.words && (
        <Text component="blockquote" m={0} pl="sm" bd="0 0 0 2px solid var(--line)" lh={1.5}>
          {complaint.words}
        </Text>
      )}
      {complaint.solution && (
        <Text>
          <b>{t('stepWords.solved')}:</b> {complaint.solution}
        </Text>
      )}
      <Group justify="space-between">
        <Text size="sm">{t('ownerIs', { name: nameOf(complaint.ownerId) })}</Text>
        <Anchor component={Link} to={`/customers/${complaint.customerId}`} size="sm">
          {t('complaintsConsole:toCustomer')}
        </Anchor>
      </Group>
      <AssignComplaint key={complaint.ownerId} complaint={complaint} />
      <Divider />
      <StepForm key={complaint.state} complaint={complaint} />
      <Divider />
      <ComplaintHistory id={complaint.id} />
    </Stack>
  );
}
