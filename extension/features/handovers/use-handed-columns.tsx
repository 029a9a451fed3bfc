import { Group, NativeSelect, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Prompt } from '../../../shared/features/prompts/model.ts';
import { detailsIn } from '../../../shared/features/prompts/prompt-details.ts';
import { DaysLate } from '../../ui/days-late.tsx';
import type { RowColumn } from '../../ui/save-rows.ts';
import { Tag } from '../../ui/tag.tsx';
import { useLanguage } from '../../ui/use-language.ts';
import { CustomerLink } from '../customers/console-customer-link.tsx';
import type { HandedCustomer } from './handover-answer.ts';
import { useReceivers } from './use-receivers.ts';

export type Giving = {
  fromId: string;
  exceptions: ReadonlyMap<string, string>;
  onGive: (customerId: string, toId: string) => void;
};

/** What is owed, what comes next, and who takes the customer where it is not the one chosen for all. */
export function useHandedColumns({ fromId, exceptions, onGive }: Giving): RowColumn<HandedCustomer>[] {
  const { t } = useTranslation('handovers');
  const language = useLanguage();
  const receivers = [{ value: '', label: t('asAbove') }, ...useReceivers(fromId)];
  const receiverOf = ({ customer }: HandedCustomer) => exceptions.get(customer.id) ?? '';
  const owed = ({ promises }: HandedCustomer) => promises.filter(({ ownerId }) => ownerId === fromId);
  const step = ({ kind, details }: Prompt) =>
    t(`promptsConsole:tag.${kind}`, detailsIn({ details }, language));
  return [
    {
      label: t('column.customer'),
      text: ({ customer: { name, companyName } }) => (companyName ? `${name}, ${companyName}` : name),
      show: ({ customer: { id, name, companyName } }) => (
        <>
          <CustomerLink id={id} name={name} />
          <Text size="sm" c="dimmed">
            {companyName}
          </Text>
        </>
      ),
    },
    {
      label: t('column.owed'),
      text: (row) =>
        owed(row)
          .map(({ what, dueOn }) => `${what} (${dueOn})`)
          .join('; ') || t('nothingOwed'),
      show: (row) =>
        owed(row).length === 0 ? (
          <Text size="sm" c="dimmed">
            {t('nothingOwed')}
          </Text>
        ) : (
          <Stack gap={4}>
            {owed(row).map((promise) => (
              <Group key={promise.id} gap={6}>
                <Text size="sm">{promise.what}</Text>
                <DaysLate dueOn={promise.dueOn} />
              </Group>
            ))}
          </Stack>
        ),
    },
    {
      label: t('column.next'),
      text: ({ next }) => (next ? step(next) : ''),
      show: ({ next }) => next && <Tag tone={next.tone}>{step(next)}</Tag>,
    },
    {
      label: t('column.to'),
      text: (row) => receivers.find(({ value }) => value === receiverOf(row))?.label ?? '',
      show: (row) => (
        <NativeSelect
          size="xs"
          aria-label={`${t('column.to')}: ${row.customer.name}`}
          data={receivers}
          value={receiverOf(row)}
          onChange={(event) => onGive(row.customer.id, event.currentTarget.value)}
        />
      ),
    },
  ];
}
