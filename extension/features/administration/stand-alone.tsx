import { Button, Group, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './stand-alone.module.css';

type StandAloneProps = { title: string; hint?: ReactNode; children?: ReactNode };

/** The frame of a page for somebody who is not signed in: one matter, and the language to read it in. */
export function StandAlone({ title, hint, children }: StandAloneProps) {
  const { t, i18n } = useTranslation('console');
  return (
    <main className={classes.page}>
      <div className={classes.card}>
        <Group justify="space-between" align="flex-start" wrap="nowrap">
          <p className={classes.product}>{t('product')}</p>
          <Button
            variant="subtle"
            size="compact-xs"
            onClick={() => void i18n.changeLanguage(i18n.language === 'zh' ? 'en' : 'zh')}
          >
            {t('palette.changeLanguage')}
          </Button>
        </Group>
        <Title order={1} mb={hint ? 6 : 'md'}>
          {title}
        </Title>
        {hint && (
          <Text c="dimmed" mb="md">
            {hint}
          </Text>
        )}
        {children}
      </div>
    </main>
  );
}
