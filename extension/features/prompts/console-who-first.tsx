import { Text } from '@mantine/core';
import type { inferRouterOutputs } from '@trpc/server';
import { useTranslation } from 'react-i18next';
import type { AppRouter } from '../../../server/router.ts';
import { Sheet } from '../../ui/sheet.tsx';
import { CustomerLink } from '../customers/console-customer-link.tsx';
import { AtRisk } from './console-at-risk.tsx';
import { AtStake } from './console-at-stake.tsx';
import { PromptActions } from './console-prompt-actions.tsx';
import { PromptText } from './console-prompt-text.tsx';
import classes from './console-who-first.module.css';

export type CustomerToday = inferRouterOutputs<AppRouter>['sync']['today']['customers'][number];

/** One line per customer, with the weightiest reason. */
export function WhoFirst({ customers }: { customers: CustomerToday[] }) {
  const { t } = useTranslation('promptsConsole');
  return (
    <Sheet
      label={t('title')}
      columns={[
        { label: t('column.customer') },
        { label: t('column.why') },
        { label: t('column.next'), end: true },
      ]}
    >
      {customers.map(({ customer, prompts: [prompt, ...others], atRisk, atStake }) => {
        const below = customer.companyName || customer.otherName;
        return (
          prompt && (
            <tr key={customer.id}>
              <td>
                <CustomerLink id={customer.id} name={customer.name} />
                <Text size="sm" c="dimmed" className={classes.below}>
                  {below && <span>{below}</span>}
                  {customer.tier && <span>{t(`tier.${customer.tier}`)}</span>}
                </Text>
              </td>
              <td>
                <PromptText prompt={prompt} />
                {atRisk ? <AtRisk {...atRisk} /> : <AtStake year={atStake} />}
                {others.length > 0 && (
                  <Text size="sm" c="dimmed">
                    {t('more', { count: others.length })}
                  </Text>
                )}
              </td>
              <td data-end>
                <PromptActions prompt={prompt} customerName={customer.name} />
              </td>
            </tr>
          )
        );
      })}
    </Sheet>
  );
}
