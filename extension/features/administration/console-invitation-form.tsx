import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { isEmail, isNotEmpty, matchesField, useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { pageClient } from '../../pages/page-client.ts';
import { ErrorState } from '../../ui/error-state.tsx';
import { useLanguage } from '../../ui/use-language.ts';
import { callSignIn } from './call-sign-in.ts';

type OpenedLink = Awaited<ReturnType<typeof pageClient.invitations.open.query>>;
const shortestPassword = 10;

/** Uses the link up and signs in with the password just chosen. */
export function InvitationForm({ token, link }: { token: string; link: OpenedLink }) {
  const { t } = useTranslation('administration');
  const language = useLanguage();
  const isFirst = link.kind === 'first-administrator';
  const isReset = link.kind === 'reset';
  const form = useForm({
    initialValues: { organisationName: '', name: link.name, email: link.email, password: '', repeated: '' },
    validateInputOnBlur: true,
    validate: {
      organisationName: isFirst ? isNotEmpty(t('accept.required')) : undefined,
      name: isReset ? undefined : isNotEmpty(t('accept.required')),
      email: isFirst ? isEmail(t('accept.emailInvalid')) : undefined,
      password: (value) => (value.length < shortestPassword ? t('accept.passwordShort') : null),
      repeated: matchesField('password', t('accept.repeatDiffers')),
    },
  });
  const accept = useMutation({
    mutationFn: async ({ repeated: _, ...values }: typeof form.values) => {
      const { email } = await pageClient.invitations.accept.mutate({ token, language, ...values });
      const answer = await callSignIn('/sign-in/email', { email, password: values.password });
      window.location.assign(answer.state === 'done' ? '/' : '/sign-in');
    },
  });
  return (
    <form onSubmit={form.onSubmit((values) => accept.mutate(values))} noValidate>
      <Stack>
        {accept.error && <ErrorState error={accept.error} />}
        {isFirst && (
          <TextInput
            label={t('accept.organisation')}
            autoComplete="organization"
            {...form.getInputProps('organisationName')}
          />
        )}
        {!isReset && (
          <TextInput label={t('accept.name')} autoComplete="name" {...form.getInputProps('name')} />
        )}
        <TextInput
          label={t('accept.email')}
          type="email"
          autoComplete="username"
          readOnly={!isFirst}
          {...form.getInputProps('email')}
        />
        <PasswordInput
          label={t('accept.newPassword')}
          description={t('accept.passwordHint')}
          autoComplete="new-password"
          {...form.getInputProps('password')}
        />
        <PasswordInput
          label={t('accept.repeat')}
          autoComplete="new-password"
          {...form.getInputProps('repeated')}
        />
        <Button type="submit" loading={accept.isPending || accept.isSuccess}>
          {t('accept.submit')}
        </Button>
      </Stack>
    </form>
  );
}
