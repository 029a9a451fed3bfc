import { useTranslation } from 'react-i18next';
import { api } from '../../pages/page-client.ts';
import { useAction } from '../../pages/use-action.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';

type CancelRoundProps = { id: string; title: string; onClose: () => void };

export function CancelRound({ id, title, onClose }: CancelRoundProps) {
  const { t } = useTranslation('surveyRounds');
  const cancel = useAction(api.surveyRounds.cancel.mutationOptions(), { onDone: onClose });
  return (
    <ConfirmDialog
      question={t('cancel.question', { title })}
      hint={t('cancel.hint')}
      verb={t('cancel.verb')}
      isPending={cancel.isPending}
      onConfirm={() => cancel.mutate({ id })}
      onClose={onClose}
    />
  );
}
