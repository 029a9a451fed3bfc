import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './brief.module.css';

/** One thing to know, and under it where it comes from. */
export function BriefLine({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className={classes.line}>
      <h3>{name}</h3>
      {children}
    </div>
  );
}

export function Source({ children }: { children: ReactNode }) {
  return (
    <Text size="xs" c="dimmed">
      {children}
    </Text>
  );
}
