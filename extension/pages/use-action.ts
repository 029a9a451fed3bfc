import { notifications } from '@mantine/notifications';
import { type UseMutationOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { refusalText } from '../ui/refusal.ts';

/**
 * A mutation as every page wants it: a refusal is shown in the reader's language, success says `done`
 * when given, and whatever is on screen is read again, unless it `onlyReads` itself.
 */
export function useAction<Data, Failure extends { message: string }, Input, Context>(
  options: UseMutationOptions<Data, Failure, Input, Context>,
  {
    done,
    onDone,
    onlyReads = false,
  }: { done?: string; onDone?: (data: Data, input: Input) => void; onlyReads?: boolean } = {},
) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  return useMutation({
    ...options,
    onError: (error: Failure) => {
      notifications.show({
        color: 'red',
        title: t('ui:refusedTitle'),
        message: refusalText(t, error),
        autoClose: 8000,
        closeButtonProps: { 'aria-label': t('ui:close') },
      });
    },
    onSuccess: async (data: Data, input: Input) => {
      if (done) notifications.show({ message: done, closeButtonProps: { 'aria-label': t('ui:close') } });
      onDone?.(data, input);
      if (!onlyReads) await queries.invalidateQueries();
    },
  });
}
