import { Alert, Anchor, Button, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import type { i18n } from 'i18next';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { api, pageClient } from '../../pages/page-client.ts';
import { hasChosenLanguage } from '../../ui/speak.ts';
import { callSignIn, safeNext } from './call-sign-in.ts';
import { SignInWithPasskey } from './console-sign-in-with-passkey.tsx';
import { canUsePasskeys } from './passkeys.ts';
import { StandAlone } from './stand-alone.tsx';

const Search = z.object({ next: z.string().optional().catch(undefined) });

export function SignInPage() {
  const { t, i18n } = useTranslation('administration');
  const { next } = Search.parse(useSearch({ strict: false }));
  const session = useQuery(api.session.current.queryOptions());
  const form = useForm({ initialValues: { email: '', password: '' } });
  const signIn = useMutation({
    mutationFn: (values: { email: string; password: string }) => callSignIn('/sign-in/email', values),
    onSuccess: async (answer) => answer.state === 'done' && (await enter()),
  });
  const enter = async () => {
    await speakAsBefore(i18n);
    // A full load: nothing read as somebody else stays in memory.
    window.location.assign(safeNext(next));
  };
  if (session.data?.needsFirstAdministrator)
    return <StandAlone title={t('signIn.needsFirst')} hint={t('signIn.needsFirstHint')} />;
  return (
    <StandAlone title={t('signIn.title')}>
      <form onSubmit={form.onSubmit((values) => signIn.mutate(values))}>
        <Stack>
          <SignInProblem error={signIn.error} answer={signIn.data} />
          <TextInput
            label={t('signIn.email')}
            type="email"
            autoComplete="username"
            required
            data-autofocus
            {...form.getInputProps('email')}
          />
          <PasswordInput
            label={t('signIn.password')}
            autoComplete="current-password"
            required
            {...form.getInputProps('password')}
          />
          <Button type="submit" loading={signIn.isPending || signIn.data?.state === 'done'}>
            {t('signIn.submit')}
          </Button>
          {canUsePasskeys() && <SignInWithPasskey onSignedIn={enter} />}
          <Text size="sm">
            <Anchor component={Link} to="/forgot-password">
              {t('signIn.forgot')}
            </Anchor>
          </Text>
        </Stack>
      </form>
    </StandAlone>
  );
}

/** In a new browser Kith speaks the language its reader chose elsewhere. */
async function speakAsBefore(i18n: i18n): Promise<void> {
  if (hasChosenLanguage(localStorage)) return;
  const { me } = await pageClient.session.current.query();
  if (me?.language && me.language !== i18n.language) await i18n.changeLanguage(me.language);
}

type SignInProblemProps = { error: Error | null; answer?: Awaited<ReturnType<typeof callSignIn>> };

function SignInProblem({ error, answer }: SignInProblemProps) {
  const { t } = useTranslation('administration');
  const text = () => {
    if (error) return t('errors:unreachable');
    if (answer?.state === 'refused') return t('signIn.wrong');
    if (answer?.state === 'too-many') return t('signIn.tooMany', { minutes: answer.waitMinutes });
    return null;
  };
  return (
    text() && (
      <Alert color="red" variant="light" role="alert">
        {text()}
      </Alert>
    )
  );
}
