import { Divider, Modal, Stack, Tabs, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../pages/page-client.ts';
import { ErrorState } from '../../ui/error-state.tsx';
import { LoadingRows } from '../../ui/loading-rows.tsx';
import { PhoneLinks } from './console-phone-links.tsx';
import { RoundLetter } from './console-round-letter.tsx';
import { RoundMailing } from './console-round-mailing.tsx';
import type { RoundLine } from './survey-answers.ts';

type RoundInvitationProps = { round: RoundLine; title: string; onClose: () => void };

/** What everybody who is asked may be told, to copy or to mail. */
export function RoundInvitation({ round, title, onClose }: RoundInvitationProps) {
  const { t, i18n } = useTranslation('surveyRounds');
  const { id } = round;
  const invitation = useQuery(api.surveyRounds.invitation.queryOptions({ id }));
  return (
    <Modal
      opened
      size="lg"
      onClose={onClose}
      title={t('invitation.heading', { title })}
      closeButtonProps={{ 'aria-label': t('ui:close') }}
    >
      <Stack>
        <Text size="sm" c="dimmed">
          {t('invitation.hint')}
        </Text>
        {invitation.error && <ErrorState error={invitation.error} />}
        {invitation.isPending && <LoadingRows count={3} />}
        {invitation.data && (
          <>
            <Tabs defaultValue={i18n.language.startsWith('zh') ? 'zh' : 'en'}>
              <Tabs.List mb="sm">
                <Tabs.Tab value="en">{t('invitation.english')}</Tabs.Tab>
                <Tabs.Tab value="zh">{t('invitation.chinese')}</Tabs.Tab>
              </Tabs.List>
              {(['en', 'zh'] as const).map((language) => (
                <Tabs.Panel key={language} value={language} lang={language}>
                  <RoundLetter letter={invitation.data.letters[language]} />
                </Tabs.Panel>
              ))}
            </Tabs>
            <RoundMailing id={id} />
            <Divider />
            <PhoneLinks round={round} />
          </>
        )}
      </Stack>
    </Modal>
  );
}
