import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { LoyaltySign } from '../../../shared/features/loyalty/say-and-do/signs.ts';
import { useColleagueName } from '../../pages/console/use-colleague-name.ts';
import { api } from '../../pages/page-client.ts';
import { useAction } from '../../pages/use-action.ts';
import { useFormat } from '../../ui/format.ts';

export function CustomerSigns({ customerId, signs }: { customerId: string; signs: readonly LoyaltySign[] }) {
  const { t } = useTranslation('sayAndDo');
  const format = useFormat();
  const nameOf = useColleagueName();
  const remove = useAction(api.sayAndDo.removeSign.mutationOptions(), { done: t('customer.removed') });
  return (
    <div>
      <Text fw={600} size="sm">
        {t('customer.signs')}
      </Text>
      {signs.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('customer.noSigns')}
        </Text>
      )}
      {signs.map(({ id, kind, words, sharePercent, noticedOn, recordedBy }) => {
        const what =
          t(`sign.${kind}`) + (sharePercent === null ? '' : `: ${format.percent(sharePercent / 100)}`);
        return (
          <Group key={id} justify="space-between" wrap="nowrap" gap={6} align="flex-start">
            <Text size="sm">
              {what}
              {words && ` · ${words}`}
              <Text span size="xs" c="dimmed">
                {' '}
                {format.day(noticedOn)}, {nameOf(recordedBy)}
              </Text>
            </Text>
            <Button
              flex="none"
              size="compact-xs"
              variant="subtle"
              aria-label={`${t('customer.remove')}: ${what}`}
              onClick={() => remove.mutate({ id, customerId })}
            >
              {t('customer.remove')}
            </Button>
          </Group>
        );
      })}
    </div>
  );
}
