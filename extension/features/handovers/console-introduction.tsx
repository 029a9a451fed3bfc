import { Button, Group, Stack, Text } from '@mantine/core';
import { IconCopy, IconMail } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { introduction } from '../../../shared/features/handovers/introduction.ts';
import type { Card as CustomerCard } from '../../../shared/features/sync/model.ts';
import { useDirectory } from '../../pages/console/directory-context.ts';
import { api } from '../../pages/page-client.ts';
import { Card } from '../../ui/card.tsx';
import { useToday } from '../../ui/clock.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { useFormat } from '../../ui/format.ts';
import { useLanguage } from '../../ui/use-language.ts';

/** A customer I took over and have not written to: how I might introduce myself. */
export function IntroductionCard({ card }: { card: CustomerCard }) {
  const { t } = useTranslation('handovers');
  const language = useLanguage();
  const format = useFormat();
  const { me, organisationName, writing } = useDirectory();
  const today = useToday();
  const { data } = useQuery(api.handovers.listTakenOver.queryOptions());
  const taken = data?.find(({ customerId }) => customerId === card.customer.id);
  if (!taken) return null;
  const { subject, text } = introduction(writing.snippets, {
    ...{ card, addressedName: card.customer.name, myName: me.name, organisationName, today },
    predecessorName: taken.fromName,
    language: card.customer.language ?? language,
  });
  const address = card.identities.find(({ kind }) => kind === 'email')?.value ?? '';
  const parts = `subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text)}`;
  return (
    <Card title={t('introduction.title', { name: taken.fromName, date: format.dayOf(taken.handedAt) })}>
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {t('introduction.hint')}
        </Text>
        <Text size="sm" style={{ whiteSpace: 'pre-line' }}>
          {text}
        </Text>
        <Group gap="xs">
          <CopyButton text={text} size="xs" leftSection={<IconCopy size={14} aria-hidden />} />
          <Button
            component="a"
            size="xs"
            variant="default"
            href={`mailto:${encodeURIComponent(address)}?${parts}`}
            leftSection={<IconMail size={14} aria-hidden />}
          >
            {t('introduction.mail')}
          </Button>
        </Group>
        <Text size="xs" c="dimmed">
          {t('introduction.template')}
        </Text>
      </Stack>
    </Card>
  );
}
