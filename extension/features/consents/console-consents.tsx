import { Button, Group, Stack, Text, VisuallyHidden } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { mayContact } from '../../../shared/features/consents/may-contact.ts';
import { ContactChannel } from '../../../shared/features/consents/model.ts';
import type { Card as CustomerCard } from '../../../shared/features/sync/model.ts';
import { useDirectory } from '../../pages/console/directory-context.ts';
import { Card } from '../../ui/card.tsx';
import { Tag } from '../../ui/tag.tsx';
import { useLanguage } from '../../ui/use-language.ts';
import { ConsentHistory } from './console-consent-history.tsx';
import { PreferenceLinkButton } from './console-preference-link.tsx';
import { RecordConsent } from './console-record-consent.tsx';

/** For what and by which ways this customer may be contacted. */
export function ConsentsCard({ card }: { card: CustomerCard }) {
  const { t } = useTranslation('consents');
  const { consentPurposes } = useDirectory();
  const [isAnswering, answering] = useDisclosure(false);
  const [isLooking, looking] = useDisclosure(false);
  const language = useLanguage();
  const customerId = card.customer.id;
  return (
    <Card title={t('title')}>
      <Stack gap={9}>
        {consentPurposes
          .filter(({ isRetired }) => !isRetired)
          .map((purpose) => (
            <div key={purpose.id}>
              <Text size="sm">
                {purpose.name[language]}{' '}
                <Text span size="sm" c="dimmed">
                  {t(`rule.${purpose.rule}`)}
                </Text>
              </Text>
              <Group gap={4}>
                {ContactChannel.options.map((channel) => {
                  const verdict = mayContact(
                    card.consents,
                    { purpose: purpose.id, channel },
                    consentPurposes,
                  );
                  const tone = verdict.isAllowed ? 'good' : verdict.answer ? 'late' : 'plain';
                  const why = t(`because.${verdict.because}`);
                  return (
                    <span key={channel} title={why}>
                      <Tag tone={tone}>
                        {verdict.isAllowed ? '✓' : '✕'} {t(`channel.${channel}`)}
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
