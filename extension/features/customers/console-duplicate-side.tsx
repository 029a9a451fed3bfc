import { Box, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useColleagueName } from '../../pages/console/use-colleague-name.ts';
import { useFormat } from '../../ui/format.ts';
import { Tag } from '../../ui/tag.tsx';
import { CustomerLink } from './console-customer-link.tsx';
import type { DuplicatePair } from './console-duplicate-list.ts';
import classes from './console-duplicates.module.css';

type SideProps = { side: DuplicatePair['older']; caption: string; via: string };

/** One of two records held against each other; what both have stands out. */
export function DuplicateSide({ side, caption, via }: SideProps) {
  const { t } = useTranslation('duplicates');
  const format = useFormat();
  const nameOf = useColleagueName();
  const below = [side.otherName, side.title, side.companyName].filter(Boolean).join(' · ');
  return (
    <Box className={classes.side}>
      <Text size="xs" c="dimmed">
        {caption}
      </Text>
      <Group gap={6} mt={2}>
        <CustomerLink id={side.id} name={side.name} />
        {side.kind === 'company' && <Tag>{t('customersConsole:kind.company')}</Tag>}
      </Group>
      {below && (
        <Text size="sm" c="dimmed">
          {below}
        </Text>
      )}
      <Stack gap={2} mt={6}>
        {side.identities.map(({ id, value, display }) => (
          <Text key={id} size="sm" fw={value === via ? 600 : undefined} className={classes.identity}>
            {display}
          </Text>
        ))}
      </Stack>
      <Text size="xs" c="dimmed" mt={6}>
        {t('since', { day: format.dayOf(side.createdAt) })}
        {side.ownerId && ` · ${t('owner', { name: nameOf(side.ownerId) })}`}
      </Text>
    </Box>
  );
}
