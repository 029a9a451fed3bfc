import { Tabs } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { useHasRole } from '../../pages/console/directory-context.ts';
import { ReckonButton } from '../../pages/console/reckon-button.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { IndexRulesForm } from './console-index-rules.tsx';
import { LoyaltyMapView } from './console-loyalty-map.tsx';
import { MovementView } from './console-movement.tsx';
import { PulseView } from './console-pulse.tsx';

const tabs = ['map', 'movement', 'pulse', 'index'] as const;
const Search = z.object({ tab: z.enum(tabs).catch('map') });

/** What customers say against what they do, how that moves, and what both rest on. */
export function LoyaltyPage() {
  const { t } = useTranslation('sayAndDo');
  const navigate = useNavigate();
  const isManager = useHasRole('manager', 'administrator');
  const { tab } = Search.parse(useSearch({ strict: false }));
  const shown = tabs.filter((each) => each !== 'pulse' || isManager);
  return (
    <>
      <PageHeader title={t('pageTitle')} subtitle={t('subtitle')}>
        {isManager && <ReckonButton subject="say-and-do" label={t('placeNow')} />}
      </PageHeader>
      <Tabs
        value={shown.includes(tab) ? tab : 'map'}
        onChange={(value) =>
          value && void navigate({ to: '/loyalty', search: { tab: value }, replace: true })
        }
        keepMounted={false}
      >
        <Tabs.List aria-label={t('pageTitle')} mb="md">
          {shown.map((each) => (
            <Tabs.Tab key={each} value={each}>
              {t(`tab.${each}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="map">
          <LoyaltyMapView />
        </Tabs.Panel>
        <Tabs.Panel value="movement">
          <MovementView />
        </Tabs.Panel>
        {isManager && (
          <Tabs.Panel value="pulse">
            <PulseView />
          </Tabs.Panel>
        )}
        <Tabs.Panel value="index">
          <IndexRulesForm mayChange={isManager} />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}
