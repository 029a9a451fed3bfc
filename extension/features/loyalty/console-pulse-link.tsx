import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../pages/page-client.ts';
import { useAction } from '../../pages/use-action.ts';
import { LinkDialog } from '../../ui/link-dialog.tsx';

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
        <LinkDialog title={t('linkTitle')} hint={t('linkHint')} url={url} onClose={() => setUrl(null)} />
      )}
    </>
  );
}
