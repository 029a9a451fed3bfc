import { Button, Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { adapterNames } from '../../../shared/features/mail-clients/model.ts';
import { api } from '../../pages/page-client.ts';
import { useAction } from '../../pages/use-action.ts';
import type { ListedRule } from './listed-rule.ts';
import { partName } from './part-name.ts';

const helpable = adapterNames.filter((name) => name !== 'taught');

/** Sends what was taught to every browser, for an adapter that no longer reads its host. */
export function HelpMenu({ rule }: { rule: ListedRule }) {
  const { t } = useTranslation('mailClients');
  const help = useAction(api.mailClients.addSelectors.mutationOptions(), { done: t('rules.helped') });
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <Button variant="subtle" size="compact-sm" aria-label={`${t('rules.help')}: ${rule.host}`}>
          {t('rules.help')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {helpable.map((adapter) => (
          <Menu.Item key={adapter} onClick={() => help.mutate({ adapter, ruleId: rule.id })}>
            {partName(t, adapter)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
