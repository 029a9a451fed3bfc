import { Checkbox, Modal, Select, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { ApiScope } from '../../../shared/features/integrations/model.ts';
import { api } from '../../pages/page-client.ts';
import { useAction } from '../../pages/use-action.ts';
import { FormButtons } from '../../ui/form-buttons.tsx';

type TokenDialogProps = { onClose: () => void; onMade: (made: { name: string; token: string }) => void };

const yearDays = 365;
const lifetimes = [30, 90, yearDays, null];

export function TokenDialog({ onClose, onMade }: TokenDialogProps) {
  const { t } = useTranslation('integrations');
  const form = useForm({
    initialValues: { name: '', scopes: [] as ApiScope[], lifetime: String(yearDays) },
    validate: { scopes: (scopes) => scopes.length === 0 },
  });
  const create = useAction(api.apiTokens.create.mutationOptions(), {
    onDone: ({ token }, { name }) => {
      onClose();
      onMade({ name, token });
    },
  });
  const lifetimeName = (days: number | null) => {
    if (days === null) return t('tokens.forever');
    return days === yearDays ? t('tokens.year') : t('tokens.days', { count: days });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('tokens.add')}
      closeButtonProps={{ 'aria-label': t('ui:close') }}
    >
      <form
        onSubmit={form.onSubmit(({ name, scopes, lifetime }) =>
          create.mutate({ name, scopes, lifetimeDays: Number(lifetime) || null }),
        )}
      >
        <Stack>
          <TextInput
            label={t('tokens.name')}
            description={t('tokens.nameHint')}
            required
            maxLength={100}
            data-autofocus
            {...form.getInputProps('name')}
          />
          <Checkbox.Group
            label={t('tokens.scopes')}
            description={t('scopesHint')}
            required
            {...form.getInputProps('scopes')}
          >
            <Stack gap={8} mt={8}>
              {ApiScope.options.map((scope) => (
                <Checkbox
                  key={scope}
                  value={scope}
                  label={t(`scope.${scope.replace(':', '.')}`)}
                  description={scope}
                />
              ))}
            </Stack>
          </Checkbox.Group>
          <Select
            label={t('tokens.lifetime')}
            allowDeselect={false}
            data={lifetimes.map((days) => ({ value: String(days), label: lifetimeName(days) }))}
            {...form.getInputProps('lifetime')}
          />
          <FormButtons verb={t('tokens.create')} isPending={create.isPending} onClose={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}
