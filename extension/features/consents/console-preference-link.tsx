import { Button, CopyButton, Group, Modal, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../pages/page-client.ts';
import { useAction } from '../../pages/use-action.ts';

/** A new link to the customer's own page, shown once; earlier ones can be made to stop working. */
export function PreferenceLinkButton({ customerId }: { customerId: string }) {
  const { t } = useTranslation('consents');
  const [url, setUrl] = useState<string | null>(null);
  const make = useAction(api.consents.makeLink.mutationOptions(), { onDone: (made) => setUrl(made.url) });
  const withdraw = useAction(api.consents.withdrawLinks.mutationOptions(), {
    done: t('link.withdrawn'),
    onDone: () => setUrl(null),
  });
  return (
    <>
      <Button
        size="xs"
        variant="default"
        loading={make.isPending}
        onClick={() => make.mutate({ customerId })}
      >
        {t('link.make')}
      </Button>
      {url !== null && (
        <Modal
          opened
          onClose={() => setUrl(null)}
          title={t('link.title')}
          closeButtonProps={{ 'aria-label': t('ui:close') }}
        >
          <Text mb="sm">{t('link.hint')}</Text>
          <TextInput
            aria-label={t('link.title')}
            readOnly
            value={url}
            onFocus={(event) => event.currentTarget.select()}
            data-autofocus
          />
          <Group justify="space-between" mt="md">
            <Button
              variant="subtle"
              color="red"
              loading={withdraw.isPending}
              onClick={() => withdraw.mutate({ customerId })}
            >
              {t('link.withdraw')}
            </Button>
            <CopyButton value={url}>
              {({ copied, copy }) => (
                <Button onClick={copy}>{t(copied ? 'link.copied' : 'link.copy')}</Button>
              )}
            </CopyButton>
          </Group>
        </Modal>
      )}
    </>
  );
}
