import { Button, Group, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useHasRole } from '../../pages/console/directory-context.ts';
import { api } from '../../pages/page-client.ts';
import { useAction } from '../../pages/use-action.ts';
import { Card } from '../../ui/card.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { useFormat } from '../../ui/format.ts';
import { LoadingRows } from '../../ui/loading-rows.tsx';
import { SwitchOffDialog } from './console-switch-off-dialog.tsx';
import { partName } from './part-name.ts';

/** Everyone sees what is switched off and why; administrators decide. */
export function SwitchesCard() {
  const { t } = useTranslation('mailClients');
  const format = useFormat();
  const mayDecide = useHasRole('administrator');
  const [isAsking, asking] = useDisclosure(false);
  const switches = useQuery(api.mailClients.switches.queryOptions());
  const switchOn = useAction(api.mailClients.switchOn.mutationOptions(), { done: t('switches.undone') });
  const stopHelp = useAction(api.mailClients.addSelectors.mutationOptions(), {
    done: t('rules.helpStopped'),
  });
  const { off = [], selectors = [] } = switches.data ?? {};
  const decide = (text: string, name: string, press: () => void) =>
    mayDecide && (
      <Button
        variant="subtle"
        size="compact-sm"
        style={{ flex: 'none' }}
        aria-label={`${text}: ${name}`}
        onClick={press}
      >
        {text}
      </Button>
    );
  return (
    <Card
      title={t('switches.title')}
      action={
        mayDecide && (
          <Button variant="default" size="compact-sm" onClick={asking.open}>
            {t('switches.off')}
          </Button>
        )
      }
    >
      <Stack gap="sm">
        <Text c="dimmed" size="sm">
          {t('switches.hint')}
        </Text>
        {switches.isPending && <LoadingRows count={1} />}
        {switches.error && <ErrorState error={switches.error} onRetry={() => void switches.refetch()} />}
        {switches.data && off.length === 0 && <Text>{t('switches.none')}</Text>}
        {off.map(({ part, reason, since }) => (
          <Group key={part} justify="space-between" wrap="nowrap" align="start">
            <div>
              <Text fw={600}>{partName(t, part)}</Text>
              <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
                {reason}
              </Text>
              <Text size="sm" c="dimmed">
                {t('switches.since', { when: format.instant(since) })}
              </Text>
            </div>
            {decide(t('switches.on'), partName(t, part), () => switchOn.mutate({ part }))}
          </Group>
        ))}
        {selectors.map(({ adapter }) => (
          <Group key={adapter} justify="space-between">
            <Text>{t('rules.helps', { part: partName(t, adapter) })}</Text>
            {decide(t('rules.stopHelp'), partName(t, adapter), () =>
              stopHelp.mutate({ adapter, ruleId: null }),
            )}
          </Group>
        ))}
      </Stack>
      {isAsking && <SwitchOffDialog onClose={asking.close} />}
    </Card>
  );
}
