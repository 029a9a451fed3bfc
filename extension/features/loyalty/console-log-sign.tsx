import { Button, Menu, Modal, NumberInput, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import { SignKind } from '../../../shared/features/loyalty/say-and-do/signs.ts';
import { api } from '../../pages/page-client.ts';
import { useAction } from '../../pages/use-action.ts';
import { useToday } from '../../ui/clock.tsx';
import { FormButtons } from '../../ui/form-buttons.tsx';

/** Two clicks: open, and what it was. A share of wallet is asked for its number and its source. */
export function LogSignMenu({ customerId }: { customerId: string }) {
  const { t } = useTranslation('sayAndDo');
  const noticedOn = useToday();
  const [isSharing, sharing] = useDisclosure(false);
  const log = useAction(api.sayAndDo.logSign.mutationOptions(), { onDone: sharing.close });
  const base = () => ({ id: newId(), customerId, noticedOn });
  return (
    <>
      <Menu position="bottom-start" withinPortal>
        <Menu.Target>
          <Button size="xs" variant="default">
            {t('log')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {SignKind.options.map((kind) => (
            <Menu.Item
              key={kind}
              onClick={() => (kind === 'share-of-wallet' ? sharing.open() : log.mutate({ ...base(), kind }))}
            >
              {t(`sign.${kind}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {isSharing && (
        <ShareDialog
          isSaving={log.isPending}
          onClose={sharing.close}
          save={(share) => log.mutate({ ...base(), kind: 'share-of-wallet', ...share })}
        />
      )}
    </>
  );
}

function ShareDialog({
  isSaving,
  onClose,
  save,
}: {
  isSaving: boolean;
  onClose: () => void;
  save: (share: { sharePercent: number; words: string }) => void;
}) {
  const { t } = useTranslation('sayAndDo');
  const form = useForm({ initialValues: { sharePercent: 50, words: '' } });
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('customer.shareNote')}
      closeButtonProps={{ 'aria-label': t('ui:close') }}
    >
      <form onSubmit={form.onSubmit(save)}>
        <Stack>
          <NumberInput
            label={t('customer.share')}
            required
            min={0}
            max={100}
            allowDecimal={false}
            data-autofocus
            {...form.getInputProps('sharePercent')}
          />
          <TextInput
            label={t('customer.shareSource')}
            required
            maxLength={500}
            {...form.getInputProps('words')}
          />
          <FormButtons isPending={isSaving} onClose={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}
