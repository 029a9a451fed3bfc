import { Button, CopyButton, Group, Modal, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../pages/page-client.ts';
import { useAction } from '../../pages/use-action.ts';

/** A link to one question, shown once, for a mail of one's own. */
export function PulseLinkButton({ customerId }: { customerId: string }) {
  const { t } = useTranslation('pulses');
  const [url, setUrl] = useState<string | null>(null);
  const make = useAction(api.pulses.makeLink.mutationOptions(), { onDone: (made) => setUrl(made.url) });
  return (
    <>
      <Button
        size="xs"
        variant="default"
        loading={make.isPending}
        onClick={() => make.mutate({ customerId })}
      >
        {t('insert')}
      </Button>
      {url !== null && (
        <Modal
          opened
          onClose={() => setUrl(null)}
          title={t('linkTitle')}
          closeButtonProps={{ 'aria-label': t('ui:close') }}
        >
          <Text mb="sm">{t('linkHint')}</Text>
          <TextInput
            aria-label={t('linkTitle')}
            readOnly
            value={url}
            onFocus={(event) => event.currentTarget.select()}
            data-autofocus
          />
          <Group justify="flex-end" mt="md">
            <CopyButton value={url}>
              {({ copied, copy }) => <Button onClick={copy}>{t(copied ? 'copied' : 'copy')}</Button>}
            </CopyButton>
          </Group>
        </Modal>
      )}
    </>
  );
}
