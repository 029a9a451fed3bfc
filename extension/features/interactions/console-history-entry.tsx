import { Group, Text } from '@mantine/core';
import {
  IconCalendarEvent,
  IconConfetti,
  IconHeart,
  IconMail,
  IconNote,
  IconPaperclip,
  IconPhone,
  IconStar,
  IconWalk,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Interaction } from '../../../shared/features/interactions/model.ts';
import { useColleagueName } from '../../pages/console/use-colleague-name.ts';
import { useFormat } from '../../ui/format.ts';
import { LongText } from '../../ui/long-text.tsx';
import { RelativeDay } from '../../ui/relative-day.tsx';
import { Tag } from '../../ui/tag.tsx';
import { EntryActions } from './console-entry-actions.tsx';
import classes from './console-history.module.css';

const icons = {
  mail: IconMail,
  call: IconPhone,
  meeting: IconCalendarEvent,
  visit: IconWalk,
  note: IconNote,
  greeting: IconConfetti,
  thanks: IconHeart,
  answer: IconStar,
} as const;

/** What is hidden from this reader is said to be hidden, never left blank. */
export function HistoryEntry({ interaction }: { interaction: Interaction }) {
  const { t } = useTranslation('interactionsConsole');
  const format = useFormat();
  const nameOf = useColleagueName();
  const { kind, direction, subject, text, attachments, sharing, authorId } = interaction;
  const KindIcon = icons[kind];
  const who = nameOf(authorId);
  return (
    <li>
      <KindIcon size={16} stroke={1.7} className={classes.icon} aria-hidden />
      <div>
        <Group gap={6}>
          <Text fw={600} c={subject === null ? 'dimmed' : undefined}>
            {subject === null ? t('interactions:hidden') : subject || t(`interactions:kind.${kind}`)}
          </Text>
          {sharing !== 'everything' && <Tag>{t(`interactions:sharing.${sharing}`)}</Tag>}
        </Group>
        <Text size="sm" c="dimmed">
          {t(`interactions:kind.${kind}`)} · {t(`interactions:direction.${direction}`)}
          {who && ` · ${t('by', { name: who })}`}
        </Text>
        {text && <LongText text={text} showLabel={t('whole')} hideLabel={t('less')} />}
        {attachments && attachments.length > 0 && (
          <Text size="sm" c="dimmed" mt={4}>
            <IconPaperclip size={13} aria-hidden />{' '}
            {format.list(
              attachments.map(({ name, sizeBytes }) =>
                t('attachment', { name, size: format.bytes(sizeBytes) }),
              ),
            )}
          </Text>
        )}
      </div>
      <Group gap={4} wrap="nowrap" align="flex-start">
        <Text size="sm" c="dimmed" style={{ whiteSpace: 'nowrap' }}>
          <RelativeDay at={interaction.happenedAt} />
        </Text>
        <EntryActions interaction={interaction} />
      </Group>
    </li>
  );
}
