import { Alert, Button, PasswordInput, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Card } from '../../ui/card.tsx';
import { callSignIn } from './call-sign-in.ts';

const shortestPassword = 10;

export function ChangePassword() {
  const { t } = useTranslation('administration');
  const form = useForm({
    initialValues: { currentPassword: '', newPassword: '' },
    validate: {
      newPassword: (value) => (value.length < shortestPassword ? t('accept.passwordShort') : null),
    },
  });
  const change = useMutation({
    mutationFn: (values: typeof form.values) => callSignIn('/change-password', values),
    onSuccess: (answer) => answer.state === 'done' && form.reset(),
  });
  const problem = () => {
    if (change.error) return t('errors:unreachable');
    if (change.data?.state === 'too-many') return t('signIn.tooMany', { minutes: change.data.waitMinutes });
    return change.data?.state === 'refused' ? t('settings.passwordWrong') : null;
  };
  return (
    <Card title={t('settings.password')}>
      <form onSubmit={form.onSubmit((values) => change.mutate(values))}>
        <Stack align="flex-start">
          <Text size="sm" c="dimmed">
            {t('settings.passwordHint')}
          </Text>
          {change.data?.state === 'done' && (
            <Alert variant="light" role="status">
              {t('settings.passwordChanged')}
            </Alert>
          )}
          {problem() && (
            <Alert color="red" variant="light" role="alert">
              {problem()}
            </Alert>
          )}
          <PasswordInput
            w="100%"
            label={t('settings.currentPassword')}
            autoComplete="current-password"
            required
            {...form.getInputProps('currentPassword')}
          />
          <PasswordInput
            w="100%"
            label={t('settings.newPassword')}
            description={t('accept.passwordHint')}
            autoComplete="new-password"
            required
            {...form.getInputProps('newPassword')}
          />
          <Button type="submit" variant="default" loading={change.isPending}>
            {t('settings.changePassword')}
          </Button>
        </Stack>
      </form>
    </Card>
  );
}
