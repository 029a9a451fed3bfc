import { Text, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { DaysLate } from '../../ui/days-late.tsx';
import { Tag, type Tone } from '../../ui/tag.tsx';
import { CustomerLink } from '../customers/console-customer-link.tsx';
import { PromiseActions } from './console-promise-actions.tsx';
import { PromiseHistory } from './console-promise-history.tsx';
import type { ListedPromise } from './console-promise-sheet.tsx';

const toneOf = { kept: 'good', broken: 'late', withdrawn: 'plain' } as const satisfies Record<string, Tone>;

/** What is owed, by whom, until when; its story unfolds below the words. */
export function PromiseRow({ item, showCustomer }: { item: ListedPromise; showCustomer: boolean }) {
  const { t } = useTranslation();
  const [isOpen, { toggle }] = useDisclosure(false);
  const { promise, customerName, ownerName } = item;
  return (
    <tr>
      <td>
        <UnstyledButton onClick={toggle} aria-expanded={isOpen} ta="start">
          <Text fw={600} component="span" display="block">
            {promise.what}
          </Text>
          <Text size="sm" c="dimmed" component="span">
            {t(`promises:direction.${promise.direction}`)}
            {promise.movedCount > 0 && ` · ${t('promises:moved', { count: promise.movedCount })}`}
            {promise.escalation > 0 && ` · ${t(`promises:escalation.${promise.escalation}`)}`}
          </Text>
        </UnstyledButton>
        {isOpen && <PromiseHistory promise={promise} />}
      </td>
      {showCustomer && (
        <td>
          <CustomerLink id={promise.customerId} name={customerName} />
        </td>
      )}
      <td data-label={t('promisesConsole:column.owner')}>{ownerName}</td>
      <td>
        {promise.state === 'open' ? (
          <DaysLate dueOn={promise.dueOn} />
        ) : (
          <Tag tone={toneOf[promise.state]}>{t(`promises:state.${promise.state}`)}</Tag>
        )}
      </td>
      <td data-end>{promise.state === 'open' && <PromiseActions promise={promise} />}</td>
    </tr>
  );
}
