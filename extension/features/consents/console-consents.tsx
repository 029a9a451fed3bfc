import { Button, Group, Stack, Text, VisuallyHidden } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { type ContactVerdict, mayContact } from '../../../shared/features/consents/may-contact.ts';
import { type ConsentPurpose, ContactChannel } from '../../../shared/features/consents/model.ts';
import type { Card as CustomerCard } from '../../../shared/features/sync/model.ts';
import { useDirectory } from '../../pages/console/directory-context.ts';
import { Card } from '../../ui/card.tsx';
import { ExportRows } from '../../ui/export-rows.tsx';
import type { RowColumn } from '../../ui/save-rows.ts';
import { Tag } from '../../ui/tag.tsx';
import { useLanguage } from '../../ui/use-language.ts';
import { ConsentHistory } from './console-consent-history.tsx';
import { PreferenceLinkButton } from './console-preference-link.tsx';
import { RecordConsent } from './console-record-consent.tsx';

type Verdict = ContactVerdict & { purpose: ConsentPurpose; channel: ContactChannel };

/** For what and by which ways this customer may be contacted. */
export function ConsentsCard({ card }: { card: CustomerCard }) {
  const { t } = useTranslation('consents');
  const { consentPurposes } = useDirectory();
  const [isAnswering, answering] = useDisclosure(false);
  const [isLooking, looking] = useDisclosure(false);
  const language = useLanguage();
  const verdictsOf = useVerdicts(card);
  const customerId = card.customer.id;
  const purposes = consentPurposes.filter(({ isRetired }) => !isRetired);
  const columns: RowColumn<Verdict>[] = [
    { label: t('purposeLabel'), text: ({ purpose }) => purpose.name[language] },
    { label: t('channelLabel'), text: ({ channel }) => t(`channel.${channel}`) },
    { label: t('mayWe'), text: ({ isAllowed }) => t(`verdict.${isAllowed ? 'yes' : 'no'}`) },
    { label: t('reason'), text: ({ because }) => t(`because.${because}`) },
    { label: t('saidOn'), text: ({ answer }) => answer?.saidOn ?? '' },
  ];
  const title = t('title');
  return (
    <Card
      title={title}
      action={
        <ExportRows title={title} fileName="consents" columns={columns} rows={purposes.flatMap(verdictsOf)} />
      }
    >
      <Stack gap={9}>
        {purposes.map((purpose) => (
          <div key={purpose.id}>
            <Text size="sm">
              {purpose.name[language]}{' '}
              <Text span size="sm" c="dimmed">
                {t(`rule.${purpose.rule}`)}
              </Text>
            </Text>
            <Group gap={4}>
              {verdictsOf(purpose).map(({ channel, isAllowed, because, answer }) => {
                const tone = isAllowed ? 'good' : answer ? 'late' : 'plain';
                const why = t(`because.${because}`);
                return (
                  <span key={channel} title={why}>
                    <Tag tone={tone}>
                      {isAllowed ? '✓' : '✕'} {t(`channel.${channel}`)}
                      <VisuallyHidden>: {why}</VisuallyHidden>
                    </Tag>
                  </span>
                );
              })}
            </Group>
          </div>
        ))}
        <Group gap={6}>
          <Button size="xs" variant="default" onClick={answering.open}>
            {t('record')}
          </Button>
          <PreferenceLinkButton customerId={customerId} />
          <Button size="xs" variant="subtle" onClick={looking.open}>
            {t('history')}
          </Button>
        </Group>
      </Stack>
      {isAnswering && <RecordConsent customerId={customerId} onClose={answering.close} />}
      {isLooking && <ConsentHistory customerId={customerId} onClose={looking.close} />}
    </Card>
  );
}

/** What holds for one purpose, channel by channel. */
function useVerdicts({ consents }: CustomerCard) {
  const { consentPurposes } = useDirectory();
  return (purpose: ConsentPurpose): Verdict[] =>
    ContactChannel.options.map((channel) => ({
      ...mayContact(consents, { purpose: purpose.id, channel }, consentPurposes),
      ...{ purpose, channel },
    }));
}
