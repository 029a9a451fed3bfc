import { Box, Group, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './card.module.css';

type CardProps = { title: string; action?: ReactNode; children: ReactNode };

/** One matter on paper, with its name above and what can be done with it at the right. */
export function Card({ title, action, children }: CardProps) {
  return (
    <Box component="section" className={classes.card} aria-label={title}>
      <Group justify="space-between" mb={10} gap="xs">
        <Title order={2} className={classes.title}>
          {title}
        </Title>
        {action}
      </Group>
      {children}
    </Box>
  );
}
