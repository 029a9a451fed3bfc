import { Button, Checkbox, Group, Progress, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isUnderWay, useRenewal } from '../../pages/console/use-renewal.ts';
import { api } from '../../pages/page-client.ts';
import { useAction } from '../../pages/use-action.ts';
import { ErrorState } from '../../ui/error-state.tsx';
import { LoadingRows } from '../../ui/loading-rows.tsx';

const lookAgainMilliseconds = 1000;

/** Mails the invitation to everybody asked and shows how far that is; who could not be reached stands there by address. */
export function RoundMailing({ id }: { id: string }) {
  const { t } = useTranslation('surveyRounds');
  const [withPhoneLinks, setWithPhoneLinks] = useState(false);
  const mailing = useQuery({
    ...api.surveyRounds.mailing.queryOptions({ id }),
    refetchInterval: ({ state }) => (isUnderWay(state.data?.work) ? lookAgainMilliseconds : false),
  });
  const ask = useAction(api.surveyRounds.mailInvitation.mutationOptions());
  useRenewal(mailing.data?.work);
  if (mailing.error) return <ErrorState error={mailing.error} />;
  if (!mailing.data) return <LoadingRows count={1} />;
  const { work, waiting, sent, refused, unsure } = mailing.data;
  const underWay = waiting > 0 && isUnderWay(work);
  const isLeft = !underWay && (sent + unsure.length === 0 || waiting + refused.length > 0);
  const all = waiting + sent + refused.length + unsure.length;
  return (
    <Stack gap="xs">
      {all > 0 && (
        <div role="status">
          <Text size="sm">
            {underWay
              ? t('invitation.mailing', { done: all - waiting, all })
              : t('invitation.mailed', { count: sent })}
          </Text>
          {underWay && (
            <Progress value={(100 * (all - waiting)) / all} mt={4} aria-label={t('ui:reckoning.progress')} />
          )}
        </div>
      )}
      {waiting > 0 && !underWay && <Text size="sm">{t('invitation.stopped', { count: waiting })}</Text>}
      <Unreached title={t('invitation.refused', { count: refused.length })} people={refused} />
      <Unreached title={t('invitation.unsure', { count: unsure.length })} people={unsure} />
      {isLeft && (
        <Checkbox
          label={t('invitation.withPhoneLinks')}
          checked={withPhoneLinks}
          onChange={({ currentTarget }) => setWithPhoneLinks(currentTarget.checked)}
        />
      )}
      <Group justify="flex-end">
        <Button loading={ask.isPending} disabled={!isLeft} onClick={() => ask.mutate({ id, withPhoneLinks })}>
          {t(all === 0 ? 'invitation.mail' : 'invitation.mailRest')}
        </Button>
      </Group>
    </Stack>
  );
}

function Unreached({ title, people }: { title: string; people: { name: string; email: string }[] }) {
  if (people.length === 0) return null;
  return (
    <div>
      <Text size="sm">{title}</Text>
      <ul style={{ margin: 0, paddingInlineStart: 20, maxHeight: 160, overflowY: 'auto' }}>
        {people.map(({ name, email }) => (
          <li key={email}>
            {name} · {email}
          </li>
        ))}
      </ul>
    </div>
  );
}
