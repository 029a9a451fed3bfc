import { Alert, Anchor, Button, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../../pages/page-client.ts';
import { useAction } from '../../pages/use-action.ts';
import { StandAlone } from './stand-alone.tsx';

export function ForgotPasswordPage() {
  const { t } = useTranslation('administration');
  const form = useForm({ initialValues: { email: '' } });
  const request = useAction(api.session.requestReset.mutationOptions());
  const answer = request.data && (request.data.mailed ? 'forgot.sent' : 'forgot.askAdministrator');
  return (
    <StandAlone title={t('forgot.title')} hint={t('forgot.hint')}>
      <form onSubmit={form.onSubmit((values) => request.mutate(values))}>
        <Stack>
          {answer && (
            <Alert variant="light" role="status">
              {t(answer, { email: request.variables.email })}
            </Alert>
          )}
          <TextInput
            label={t('signIn.email')}
            type="email"
            autoComplete="username"
            required
            {...form.getInputProps('email')}
          />
          <Button type="submit" loading={request.isPending}>
            {t('forgot.submit')}
          </Button>
          <Anchor component={Link} to="/sign-in" size="sm">
            {t('forgot.back')}
          </Anchor>
        </Stack>
      </form>
    </StandAlone>
  );
}
