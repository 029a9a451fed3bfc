import { Button, type ButtonProps, CopyButton as Copying } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** Takes a text along to paste it elsewhere, and says that it did. */
export function CopyButton({ text, ...look }: { text: string } & ButtonProps) {
  const { t } = useTranslation('ui');
  return (
    <Copying value={text}>
      {({ copied, copy }) => (
        <Button {...look} onClick={copy}>
          {t(copied ? 'copied' : 'copy')}
        </Button>
      )}
    </Copying>
  );
}
