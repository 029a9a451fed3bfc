import { Button, type ButtonProps } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './print.module.css';

/** The page on paper, without this button. */
export function PrintButton({ variant = 'default' }: Pick<ButtonProps, 'variant'>) {
  const { t } = useTranslation('ui');
  return (
    <Button
      variant={variant}
      className={classes.screenOnly}
      leftSection={<IconPrinter size={15} aria-hidden />}
      onClick={() => globalThis.print()}
    >
      {t('print')}
    </Button>
  );
}
