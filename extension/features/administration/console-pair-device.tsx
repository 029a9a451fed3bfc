import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../ui/card.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { claimUserCode, type SignInAnswer } from './call-sign-in.ts';
import { PairQuestion } from './console-pair-question.tsx';

/** The signed-in side of pairing: follow the extension's link or type its code, compare, say yes or no. */
export function PairDevicePage() {
  const { t } = useTranslation('administration');
  // Out of the address as it stands: the router would read a code like 2E345678 as a number.
  const search = new URLSearchParams(useLocation({ select: (location) => location.searchStr }));
  const [code, setCode] = useState(search.get('user_code') ?? search.get('code') ?? '');
  const form = useForm({ initialValues: { code } });
  const claim = useQuery({
    queryKey: ['user-code', code],
    queryFn: () => claimUserCode(code),
    enabled: code !== '',
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
  });
  const claimed = claim.data?.state === 'done' ? claim.data : null;
  return (
    <Stack maw={440} gap={0}>
      <PageHeader title={t('pair.title')} subtitle={claimed ? undefined : t('pair.hint')} />
      {claimed ? (
        <PairQuestion code={code} device={claimed.device} />
      ) : (
        <Card title={t('pair.code')}>
          <form onSubmit={form.onSubmit((values) => setCode(values.code.trim()))}>
            <Group align="flex-start">
              <TextInput
                aria-label={t('pair.code')}
                required
                autoComplete="off"
                autoCapitalize="characters"
                spellCheck={false}
                maxLength={20}
                style={{ flex: 1 }}
                error={problem(claim.data, claim.error, t)}
                {...form.getInputProps('code')}
              />
              <Button type="submit" loading={claim.isFetching}>
                {t('pair.next')}
              </Button>
            </Group>
          </form>
          <Text size="sm" c="dimmed" mt="sm">
            {t('pair.warning')}
          </Text>
        </Card>
      )}
    </Stack>
  );
}

function problem(answer: SignInAnswer | undefined, error: Error | null, t: (key: string) => string) {
  if (error) return t('errors:unreachable');
  if (answer?.state === 'refused') return t('pair.unknown');
  return answer?.state === 'too-many' ? t('pair.tooMany') : null;
}
