import { Button, Group, NativeSelect, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { v7 as uuidv7 } from 'uuid';
import { IdentityKind } from '../../../shared/features/customers/model.ts';
import { api } from '../../pages/page-client.ts';
import { useAction } from '../../pages/use-action.ts';

export function AddIdentity({ customerId }: { customerId: string }) {
  const { t } = useTranslation('customersConsole');
  const form = useForm({ initialValues: { kind: 'email' as IdentityKind, display: '' } });
  const add = useAction(api.customers.addIdentity.mutationOptions(), {
    done: t('identityAdded'),
    onDone: () => form.setFieldValue('display', ''),
  });
  return (
    <form
      onSubmit={form.onSubmit((values) =>
        add.mutate({ customerId, identity: { id: uuidv7(), isAlias: true, ...values } }),
      )}
    >
      <Group gap={6} wrap="nowrap">
        <NativeSelect
          size="xs"
          w={92}
          aria-label={t('field.kind')}
          data={IdentityKind.options.map((value) => ({ value, label: t(`identityKind.${value}`) }))}
          {...form.getInputProps('kind')}
        />
        <TextInput
          size="xs"
          flex={1}
          miw={0}
          aria-label={t(`field.${form.values.kind}`)}
          {...form.getInputProps('display')}
        />
        <Button
          size="xs"
          type="submit"
          variant="default"
          loading={add.isPending}
          disabled={!form.values.display.trim()}
        >
          {t('addIdentity')}
        </Button>
      </Group>
    </form>
  );
}
