import { ActionIcon, Anchor, Button, Group, Menu, Text } from '@mantine/core';
import { IconArchive, IconArrowMerge, IconDots, IconPencil } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../ui/page-header.tsx';
import { Tag } from '../../ui/tag.tsx';
import { ArchiveDialog } from './console-archive.tsx';
import type { CustomerPageData } from './console-customer.ts';
import { EditCustomerDialog } from './console-edit-customer.tsx';
import { MergeDialog } from './console-merge.tsx';

type CustomerHeadProps = {
  page: CustomerPageData;
  /** What other features add to the menu of the record. */
  menu: ReactNode;
  children: ReactNode;
};

/** Who this is, at a glance, and what can be done with the record itself. */
export function CustomerHead({ page, menu, children }: CustomerHeadProps) {
  const { t } = useTranslation('customersConsole');
  const [opened, setOpened] = useState<'edit' | 'merge' | 'archive' | null>(null);
  const { customer, ownerName } = page;
  const close = () => setOpened(null);
  return (
    <>
      <Anchor component={Link} to="/customers" size="sm" c="dimmed">
        ← {t('backToList')}
      </Anchor>
      <PageHeader
        title={
          <Group component="span" gap={8}>
            {customer.name}
            {customer.otherName && (
              <Text component="span" fz="md" c="dimmed" fw={400}>
                {customer.otherName}
              </Text>
            )}
            {customer.tier && (
              <Tag tone={customer.tier === 'key' ? 'cool' : 'plain'}>{t(`tier.${customer.tier}`)}</Tag>
            )}
          </Group>
        }
        subtitle={
          <>
            {customer.title}
            {customer.title && customer.companyId && ' · '}
            {customer.companyId && (
              <Anchor component={Link} to={`/customers/${customer.companyId}`} underline="always">
                {customer.companyName}
              </Anchor>
            )}
            {(customer.title || customer.companyId) && ' · '}
            {t('ui:labelled', { label: t('field.owner'), value: ownerName || t('noOwner') })}
          </>
        }
      >
        {children}
        <Button variant="default" leftSection={<IconPencil size={15} />} onClick={() => setOpened('edit')}>
          {t('edit')}
        </Button>
        <Menu position="bottom-end" withinPortal>
          <Menu.Target>
            <ActionIcon variant="default" size={36} aria-label={t('moreActions')}>
              <IconDots size={16} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item leftSection={<IconArrowMerge size={15} />} onClick={() => setOpened('merge')}>
              {t('merge.open')}
            </Menu.Item>
            <Menu.Item leftSection={<IconArchive size={15} />} onClick={() => setOpened('archive')}>
              {t('archive')}
            </Menu.Item>
            {menu}
          </Menu.Dropdown>
        </Menu>
      </PageHeader>
      {customer.notes && (
        <Text mb="md" style={{ whiteSpace: 'pre-line' }}>
          {customer.notes}
        </Text>
      )}
      {opened === 'edit' && <EditCustomerDialog customer={customer} onClose={close} />}
      {opened === 'merge' && <MergeDialog customer={customer} onClose={close} />}
      {opened === 'archive' && <ArchiveDialog customer={customer} onClose={close} />}
    </>
  );
}
