import { Button, Group, Select, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { api } from '../../pages/page-client.ts';
import { useAction } from '../../pages/use-action.ts';
import { ExportButton } from '../../ui/export-button.tsx';
import { useFormat } from '../../ui/format.ts';
import { PrintButton } from '../../ui/print-button.tsx';
import { saveRows } from '../../ui/save-rows.ts';
import { PhoneCards } from './console-phone-cards.tsx';
import styles from './phone-cards.module.css';
import type { PhoneLink, RoundLine } from './survey-answers.ts';
import { useWords } from './use-words.ts';

const shownFirst = 4;

/** Links for those without the extension: made, shown this once, printed or saved. */
export function PhoneLinks({ round }: { round: RoundLine }) {
  const { t } = useTranslation('surveyRounds');
  const teams = useQuery(api.teams.list.queryOptions());
  const [teamId, setTeamId] = useState<string | null>(null);
  const made = useAction(api.surveyRounds.makePhoneLinks.mutationOptions());
  return (
    <Stack gap="sm" component="section" aria-labelledby="phone-links">
      <div>
        <Title order={3} id="phone-links" fz="sm">
          {t('phone.title')}
        </Title>
        <Text size="sm" c="dimmed">
          {t('phone.hint')}
        </Text>
      </div>
      <Group align="flex-end">
        <Select
          label={t('phone.whom')}
          placeholder={t('phone.everybody')}
          clearable
          data={(teams.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          value={teamId}
          onChange={setTeamId}
        />
        <Button
          variant="default"
          loading={made.isPending}
          onClick={() => made.mutate({ id: round.id, teamId })}
        >
          {t('phone.make')}
        </Button>
      </Group>
      <Text size="sm" c="dimmed">
        {t('phone.replaced')}
      </Text>
      {made.data?.links.length === 0 && <Text role="status">{t('phone.none')}</Text>}
      {made.data && made.data.links.length > 0 && <MadeLinks round={round} links={made.data.links} />}
    </Stack>
  );
}

function MadeLinks({ round, links }: { round: RoundLine; links: PhoneLink[] }) {
  const { t } = useTranslation('surveyRounds');
  const format = useFormat();
  const words = useWords();
  const until = format.day(round.plan.closesOn);
  const columns = [
    { label: t('phone.column.name'), text: ({ name }: PhoneLink) => name },
    { label: t('phone.column.email'), text: ({ email }: PhoneLink) => email },
    { label: t('phone.column.team'), text: ({ team }: PhoneLink) => team ?? '' },
    { label: t('phone.column.link'), text: ({ url }: PhoneLink) => url },
    { label: t('phone.column.until'), text: () => until },
  ];
  return (
    <>
      <Group justify="space-between">
        <Text size="sm" fw={600} role="status">
          {t('phone.made', { count: links.length })}
        </Text>
        <Group gap="xs">
          <PrintButton />
          <ExportButton
            title={t('phone.cards')}
            onClick={() => saveRows({ fileName: words(round.plan.title), columns, rows: links })}
          />
        </Group>
      </Group>
      <Text size="sm" c="dimmed">
        {t('phone.first')}
      </Text>
      <PhoneCards round={round} links={links.slice(0, shownFirst)} />
      {createPortal(
        <div className={styles.paper}>
          <PhoneCards round={round} links={links} />
        </div>,
        document.body,
      )}
    </>
  );
}
