import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { api } from '../../../pages/page-client.ts';
import { useAction } from '../../../pages/use-action.ts';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';

export function SwitchOff() {
  const { t } = useTranslation('programme');
  const [isSure, sure] = useDisclosure(false);
  const switchOff = useAction(api.programme.switchOff.mutationOptions(), {
    done: t('switchedOff'),
    onDone: sure.close,
  });
  return (
    <>
      <Button variant="default" onClick={sure.open}>
        {t('switchOff')}
      </Button>
      {isSure && (
        <ConfirmDialog
          question={t('surelyOff')}
          hint={t('consequenceOff')}
          verb={t('switchOff')}
          isPending={switchOff.isPending}
          onConfirm={() => switchOff.mutate()}
          onClose={sure.close}
        />
      )}
    </>
  );
}
