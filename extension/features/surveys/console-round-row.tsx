import { Button, Group, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { shortHash } from '../../../shared/features/surveys/short-hash.ts';
import { useFormat } from '../../ui/format.ts';
import { CancelRound } from './console-round-cancel.tsx';
import { RoundInvitation } from './console-round-invitation.tsx';
import { SealRound } from './console-round-seal.tsx';
import { RoundTag } from './console-rounds-tag.tsx';
import type { RoundLine } from './survey-answers.ts';
import { useWords } from './use-words.ts';

type Asked = 'seal' | 'cancel' | 'invitation';

export function RoundRow({ round }: { round: RoundLine }) {
  const { t } = useTranslation('surveyRounds');
  const format = useFormat();
  const words = useWords();
  const [asked, setAsked] = useState<Asked | null>(null);
  const close = () => setAsked(null);
  const { plan, state, progress, closing } = round;
  const title = words(plan.title);
  const verb = (what: Asked, label: string): ReactNode => (
    <Button
      variant="subtle"
      size="compact-sm"
      color={what === 'cancel' ? 'red' : undefined}
      aria-label={`${label}: ${title}`}
      onClick={() => setAsked(what)}
    >
      {label}
    </Button>
  );
  return (
    <tr>
      <td>
        <Text fw={600}>{title}</Text>
        <Text size="sm" c="dimmed">
          {t('days', { from: format.day(plan.opensOn), to: format.day(plan.closesOn) })}
        </Text>
        {round.manifestHash && (
          <Text size="sm" c="dimmed">
            {t('hash', { hash: shortHash(round.manifestHash) })}
          </Text>
        )}
      </td>
      <td>
        <RoundTag round={{ state, opensOn: plan.opensOn, closesOn: plan.closesOn }} />
        {closing?.refusal && (
          <Text size="sm" c="var(--late)">
            {t('refused')}
          </Text>
        )}
      </td>
      <td data-label={t('column.progress')}>
        {closing ? t('counted', closing) : progress && state === 'sealed' && t('progress', progress)}
      </td>
      <td data-end>
        <Group gap={4} justify="flex-end">
          {state === 'planned' && (
            <Button
              component={Link}
              to={`/surveys/plan/${round.id}`}
              variant="subtle"
              size="compact-sm"
              aria-label={`${t('change')}: ${title}`}
            >
              {t('change')}
            </Button>
          )}
          {(state === 'released' || state === 'closed') && (
            <Button
              component={Link}
              to={`/surveys/${round.id}/results`}
              variant="subtle"
              size="compact-sm"
              aria-label={`${t('results')}: ${title}`}
            >
              {t('results')}
            </Button>
          )}
          {state === 'planned' && verb('seal', t('seal.verb'))}
          {state === 'sealed' && verb('invitation', t('invitation.open'))}
          {(state === 'planned' || state === 'sealed') && verb('cancel', t('cancel.verb'))}
        </Group>
      </td>
      {asked === 'seal' && <SealRound id={round.id} title={title} onClose={close} />}
      {asked === 'cancel' && <CancelRound id={round.id} title={title} onClose={close} />}
      {asked === 'invitation' && <RoundInvitation round={round} title={title} onClose={close} />}
    </tr>
  );
}
