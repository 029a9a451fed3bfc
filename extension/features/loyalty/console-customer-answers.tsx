import { Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type PulseAnswer, scales } from '../../../shared/features/loyalty/pulses/model.ts';
import { useFormat } from '../../ui/format.ts';
import { Tag } from '../../ui/tag.tsx';

export function CustomerAnswers({ answers }: { answers: readonly PulseAnswer[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (answers.length === 0) return null;
  return (
    <div>
      <Text fw={600} size="sm">
        {t('sayAndDo:customer.answers')}
      </Text>
      {answers.map(({ id, question, score, words, answeredAt }) => (
        <div key={id}>
          <Group gap={6}>
            <Tag>
              {score}/{scales[question].to}
            </Tag>
            <Text size="xs" c="dimmed">
              {t(`sayAndDo:component.${question}`)} · {format.dayOf(answeredAt)}
            </Text>
          </Group>
          {words && <Text size="sm">{words}</Text>}
        </div>
      ))}
    </div>
  );
}
