import { Group, NativeSelect, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Prompt } from '../../../shared/features/prompts/model.ts';
import { DaysLate } from '../../ui/days-late.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { Tag } from '../../ui/tag.tsx';
import { CustomerLink } from '../customers/console-customer-link.tsx';
import { usePromptDetails } from '../prompts/use-prompt-details.ts';
import type { HandedCustomer } from './handover-answer.ts';
import { useReceivers } from './use-receivers.ts';

type HandoverSheetProps = {
  fromId: string;
  customers: HandedCustomer[];
  rest: number;
  exceptions: ReadonlyMap<string, string>;
  onGive: (customerId: string, toId: string) => void;
};

/** The most pressing first: what is owed, what comes next, and who takes it where it is not the one chosen for all. */
export function HandoverSheet({ fromId, customers, rest, exceptions, onGive }: HandoverSheetProps) {
  const { t } = useTranslation('handovers');
  const receivers = [{ value: '', label: t('asAbove') }, ...useReceivers(fromId)];
  const columns = (['customer', 'owed', 'next', 'to'] as const).map((key) => ({ label: t(`column.${key}`) }));
  return (
    <div>
      <Sheet label={t('title')} columns={columns}>
        {customers.map(({ customer: { id, name, companyName }, promises, next }) => (
          <tr key={id}>
            <td>
              <CustomerLink id={id} name={name} />
              <Text size="sm" c="dimmed">
                {companyName}
              </Text>
            </td>
            <td>
              <Stack gap={4}>
                {owedBy(fromId, promises).length === 0 && (
                  <Text size="sm" c="dimmed">
                    {t('nothingOwed')}
                  </Text>
                )}
                {owedBy(fromId, promises).map((promise) => (
                  <Group key={promise.id} gap={6}>
                    <Text size="sm">{promise.what}</Text>
                    <DaysLate dueOn={promise.dueOn} />
                  </Group>
                ))}
              </Stack>
            </td>
            <td>{next && <NextTag prompt={next} />}</td>
            <td>
              <NativeSelect
                size="xs"
                aria-label={`${t('column.to')}: ${name}`}
                data={receivers}
                value={exceptions.get(id) ?? ''}
                onChange={(event) => onGive(id, event.currentTarget.value)}
              />
            </td>
          </tr>
        ))}
      </Sheet>
      {rest > 0 && (
        <Text size="sm" c="dimmed" mt="sm">
          {t('rest', { count: rest })}
        </Text>
      )}
    </div>
  );
}

function NextTag({ prompt }: { prompt: Prompt }) {
  const { t } = useTranslation('promptsConsole');
  return <Tag tone={prompt.tone}>{t(`tag.${prompt.kind}`, usePromptDetails(prompt))}</Tag>;
}

const owedBy = (fromId: string, promises: HandedCustomer['promises']) =>
  promises.filter(({ ownerId }) => ownerId === fromId);
