import { useTranslation } from 'react-i18next';
import { api } from '../../pages/page-client.ts';
import { useAction } from '../../pages/use-action.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';

type SealRoundProps = { id: string; title: string; onClose: () => void };

export function SealRound({ id, title, onClose }: SealRoundProps) {
  const { t } = useTranslation('surveyRounds');
  const seal = useAction(api.surveys.seal.mutationOptions(), { done: t('seal.done'), onDone: onClose });
  return (
    <ConfirmDialog
      question={t('seal.question', { title })}
      hint={t('seal.hint')}
      verb={t('seal.verb')}
      isPending={seal.isPending}
      onConfirm={() => seal.mutate({ id })}
      onClose={onClose}
    />
  );
}
