import { Center, Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../../pages/page-client.ts';
import { ErrorState } from '../../ui/error-state.tsx';
import { InvitationForm } from './console-invitation-form.tsx';
import { StandAlone } from './stand-alone.tsx';

/** Where every one-time link leads: to join, to set Kith up, or to choose a new password. */
export function InvitationPage() {
  const { t } = useTranslation('administration');
  const token = useLocation({ select: (location) => location.hash.replace(/^#/, '') });
  // Read once: after the link is used up, reading it again would hide what it was for.
  const link = useQuery(api.invitations.open.queryOptions({ token }, { staleTime: Infinity }));
  if (link.error)
    return (
      <StandAlone title={t('accept.unusable')}>
        <ErrorState error={link.error} />
      </StandAlone>
    );
  if (!link.data)
    return (
      <Center mih="100vh">
        <Loader size="sm" />
      </Center>
    );
  const { kind, organisationName } = link.data;
  const words = {
    invitation: { title: t('accept.titleInvitation', { organisation: organisationName }) },
    'first-administrator': { title: t('accept.titleFirst'), hint: t('accept.hintFirst') },
    reset: { title: t('accept.titleReset'), hint: t('accept.hintReset') },
  }[kind];
  return (
    <StandAlone {...words}>
      <InvitationForm token={token} link={link.data} />
    </StandAlone>
  );
}
