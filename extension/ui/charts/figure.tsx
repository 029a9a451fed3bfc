import '@mantine/charts/styles.css';
import { Button, Group, SegmentedControl, Text, Title } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type RowColumn, saveRows } from '../save-rows.ts';
import { Sheet } from '../sheet.tsx';
import classes from './figure.module.css';

type FigureProps<Row> = {
  title: string;
  /** What the picture says, for who has two seconds. */
  sentence?: ReactNode;
  /** Without ending. */
  fileName: string;
  columns: readonly RowColumn<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  /** Shown in place of picture and table where there are no rows. */
  empty: ReactNode;
  /** The picture. */
  children: ReactNode;
};

/** A picture with the table behind it, either to be looked at; the table can be taken along as a file. */
export function Figure<Row>(props: FigureProps<Row>) {
  const { title, sentence, fileName, columns, rows, empty, children } = props;
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
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<IconDownload size={14} aria-hidden />}
              aria-label={t('figure.exportNamed', { title })}
              onClick={() => saveRows({ fileName, columns, rows })}
            >
              {t('figure.export')}
            </Button>
          </Group>
        )}
      </header>
      {rows.length === 0 ? (
        <Text c="dimmed">{empty}</Text>
      ) : view === 'table' ? (
        <FigureTable {...props} />
      ) : (
        <div className={classes.picture}>{children}</div>
      )}
    </section>
  );
}

function FigureTable<Row>({ title, columns, rows, keyOf }: FigureProps<Row>) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard.
    <section className={classes.table} tabIndex={0} aria-label={title}>
      <Sheet label={title} columns={columns.map(({ label, end }) => (end ? { label, end } : { label }))}>
        {rows.map((row) => (
          <tr key={keyOf(row)}>
            {columns.map(({ label, end, text, show }) => (
              <td key={label} data-end={end || undefined} data-label={label}>
                {show ? show(row) : text(row)}
              </td>
            ))}
          </tr>
        ))}
      </Sheet>
    </section>
  );
}
