import { Button, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../pages/page-client.ts';
import { useAction } from '../../pages/use-action.ts';
import { useFormat } from '../../ui/format.ts';
import { Sheet } from '../../ui/sheet.tsx';

/** Who was asked to join and did not answer yet; nothing at all when there is nobody. */
export function InvitationSheet() {
  const { t } = useTranslation('administration');
  const format = useFormat();
  const waiting = useQuery(api.people.listInvitations.queryOptions());
  const withdraw = useAction(api.people.withdrawInvitation.mutationOptions());
  if (!waiting.data?.length) return null;
  const columns = [{ label: t('people.name') }, { label: t('people.waiting') }];
  return (
    <section>
      <Title order={2} mb="sm">
        {t('people.waiting')}
      </Title>
      <Sheet label={t('people.waiting')} columns={[...columns, { label: t('ui:more'), end: true }]}>
        {waiting.data.map((person) => (
          <tr key={person.id}>
            <td>
              <Text fw={600}>{person.name}</Text>
              <Text size="sm" c="dimmed">
                {person.email}
              </Text>
            </td>
            <td>{t('people.until', { day: format.dayOf(person.expiresAt) })}</td>
            <td data-end>
              <Button
                variant="subtle"
                size="compact-sm"
                onClick={() => withdraw.mutate({ id: person.id })}
                aria-label={`${t('people.withdraw')}: ${person.name}`}
              >
                {t('people.withdraw')}
              </Button>
            </td>
          </tr>
        ))}
      </Sheet>
    </section>
  );
}
