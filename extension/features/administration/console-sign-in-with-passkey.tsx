import { Alert, Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { refusalText } from '../../ui/refusal.ts';
import { signInWithPasskey } from './passkeys.ts';

export function SignInWithPasskey({ onSignedIn }: { onSignedIn: () => Promise<void> }) {
  const { t } = useTranslation('administration');
  const signIn = useMutation({ mutationFn: signInWithPasskey, onSuccess: onSignedIn });
  return (
    <>
      {signIn.error && (
        <Alert color="red" variant="light" role="alert">
          {refusalText(t, signIn.error)}
        </Alert>
      )}
      <Button
        variant="default"
        loading={signIn.isPending || signIn.isSuccess}
        onClick={() => signIn.mutate()}
      >
        {t('passkeys.signIn')}
      </Button>
    </>
  );
}
