import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../pages/page-client.ts';
import { useAction } from '../../pages/use-action.ts';
import { LinkDialog } from '../../ui/link-dialog.tsx';

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
        <LinkDialog title={t('link.title')} hint={t('link.hint')} url={url} onClose={() => setUrl(null)}>
          <Button
            variant="subtle"
            color="red"
            loading={withdraw.isPending}
            onClick={() => withdraw.mutate({ customerId })}
          >
            {t('link.withdraw')}
          </Button>
        </LinkDialog>
      )}
    </>
  );
}
