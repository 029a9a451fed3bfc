import '@mantine/charts/styles.css';
import { Group, SegmentedControl, Text, Title } from '@mantine/core';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ExportRows } from '../export-rows.tsx';
import { RowsTable } from '../rows-table.tsx';
import type { RowsFile } from '../save-rows.ts';
import classes from './figure.module.css';

type FigureProps<Row> = RowsFile<Row> & {
  title: string;
  /** What the picture says, for who has two seconds. */
  sentence?: ReactNode;
  keyOf: (row: Row) => string;
  /** Shown in place of picture and table where there are no rows. */
  empty: ReactNode;
  /** The picture. */
  children: ReactNode;
};

/** A picture with the table behind it, either to be looked at; the table can be taken along as a file. */
export function Figure<Row>(props: FigureProps<Row>) {
  const { title, sentence, fileName, columns, rows, keyOf, empty, children } = props;
  const { t } = useTranslation('ui');
  const [view, setView] = useState<'picture' | 'table'>('picture');
  const titleId = useId();
  return (
    <section className={classes.figure} aria-labelledby={titleId}>
      <header className={classes.head}>
        <div className={classes.words}>
          <Title order={2} id={titleId}>
            {title}
          </Title>
          {sentence && rows.length > 0 && (
            <Text size="sm" c="dimmed" mt={2}>
              {sentence}
            </Text>
          )}
        </div>
        {rows.length > 0 && (
          <Group gap="xs" className={classes.controls}>
            <SegmentedControl
              size="xs"
              aria-label={t('figure.view', { title })}
              value={view}
              onChange={(chosen) => setView(chosen === 'table' ? 'table' : 'picture')}
              data={[
                { value: 'picture', label: t('figure.picture') },
                { value: 'table', label: t('figure.table') },
              ]}
            />
            <ExportRows {...{ title, fileName, columns, rows }} />
          </Group>
        )}
      </header>
      {rows.length === 0 ? (
        <Text c="dimmed">{empty}</Text>
      ) : view === 'table' ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard.
        <section className={classes.table} tabIndex={0} aria-label={title}>
          <RowsTable label={title} columns={columns} rows={rows} keyOf={keyOf} />
        </section>
      ) : (
        <div className={classes.picture}>{children}</div>
      )}
    </section>
  );
}
