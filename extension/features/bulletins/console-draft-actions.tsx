import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Bulletin } from '../../../shared/features/bulletins/model.ts';
import { api } from '../../pages/page-client.ts';
import { useAction } from '../../pages/use-action.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { BulletinEditor } from './console-bulletin-editor.tsx';

type Dialog = { bulletin: Bulletin; onClose: () => void };

const dialogs = { edit: BulletinEditor, remove: RemoveDialog, send: SendDialog };

/** What may be done as long as nobody has read it. */
export function DraftActions({ bulletin }: { bulletin: Bulletin }) {
  const { t } = useTranslation('bulletinsConsole');
  const [open, setOpen] = useState<keyof typeof dialogs | null>(null);
  const Opened = open && dialogs[open];
  return (
    <>
      <Button variant="subtle" color="red" onClick={() => setOpen('remove')}>
        {t('remove.verb')}
      </Button>
      <Button variant="default" onClick={() => setOpen('edit')}>
        {t('form.edit')}
      </Button>
      <Button onClick={() => setOpen('send')}>{t('send.verb')}</Button>
      {Opened && <Opened bulletin={bulletin} onClose={() => setOpen(null)} />}
    </>
  );
}

function SendDialog({ bulletin: { id }, onClose }: Dialog) {
  const { t } = useTranslation('bulletinsConsole');
  const recipients = useQuery(api.bulletins.recipients.queryOptions({ id }));
  const send = useAction(api.bulletins.send.mutationOptions(), { done: t('send.done'), onDone: onClose });
  if (!recipients.data) return null;
  const count = recipients.data.filter(({ state }) => state === 'waiting').length;
  return (
    <ConfirmDialog
      question={t('send.question', { count })}
      hint={t('send.hint')}
      verb={t('send.verb')}
      isPending={send.isPending}
      onConfirm={() => send.mutate({ id })}
      onClose={onClose}
    />
  );
}

function RemoveDialog({ bulletin: { id }, onClose }: Dialog) {
  const { t } = useTranslation('bulletinsConsole');
  const navigate = useNavigate();
  const remove = useAction(api.bulletins.remove.mutationOptions(), {
    done: t('remove.done'),
    onDone: () => void navigate({ to: '/bulletins' }),
  });
  return (
    <ConfirmDialog
      question={t('remove.question')}
      hint={t('remove.hint')}
      verb={t('remove.verb')}
      isPending={remove.isPending}
      onConfirm={() => remove.mutate({ id })}
      onClose={onClose}
    />
  );
}
