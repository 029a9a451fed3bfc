import { Checkbox, Group, Radio, Stack, Text, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Answer } from '../../../shared/features/surveys/ballot.ts';
import type { ItemOf, SurveyItem, Words } from '../../../shared/features/surveys/instrument.ts';

type PreviewItemProps = {
  item: SurveyItem;
  language: keyof Words;
  answer: Answer | undefined;
  onAnswer: (answer: Answer) => void;
};

export function PreviewItem({ item, language, answer, onAnswer }: PreviewItemProps) {
  const { t } = useTranslation('questionnaires');
  const said = (text: Words) => text[language] || t('editor.untitled');
  const label = said(item.text);
  switch (item.kind) {
    case 'rating':
      return <Scale item={item} label={label} language={language} value={answer} onRate={onAnswer} />;
    case 'choice':
      return (
        <Radio.Group label={label} value={typeof answer === 'string' ? answer : ''} onChange={onAnswer}>
          <Stack gap={6} mt={6}>
            {item.options.map(({ id, text }) => (
              <Radio key={id} value={id} label={said(text)} />
            ))}
          </Stack>
        </Radio.Group>
      );
    case 'multiple':
    case 'ranking':
      return (
        <Checkbox.Group label={label} value={Array.isArray(answer) ? answer : []} onChange={onAnswer}>
          <Stack gap={6} mt={6}>
            {item.options.map(({ id, text }) => (
              <Checkbox key={id} value={id} label={withRank(said(text), answer, item, id)} />
            ))}
          </Stack>
        </Checkbox.Group>
      );
    case 'matrix':
      return (
        <div>
          <Text size="sm" fw={500}>
            {label}
          </Text>
          {item.rows === 'units' ? (
            <Scale
              item={item}
              label={t('editor.unit')}
              language={language}
              value={undefined}
              onRate={() => {}}
            />
          ) : (
            item.rows.map(({ id, text }) => {
              const rated = typeof answer === 'object' && !Array.isArray(answer) ? answer : {};
              const rate = (value: number) => onAnswer({ ...rated, [id]: value });
              const row = { label: said(text), language, value: rated[id] };
              return <Scale key={id} item={item} {...row} onRate={rate} />;
            })
          )}
        </div>
      );
    case 'comment':
      return <Textarea label={label} maxLength={item.maxLength} autosize minRows={2} />;
  }
}

function withRank(text: string, answer: Answer | undefined, { kind }: SurveyItem, id: string): string {
  const place = kind === 'ranking' && Array.isArray(answer) ? answer.indexOf(id) : -1;
  return place < 0 ? text : `${place + 1}. ${text}`;
}

type ScaleProps = {
  item: ItemOf<'rating'> | ItemOf<'matrix'>;
  label: string;
  language: keyof Words;
  value: Answer | undefined;
  onRate: (value: number) => void;
};

function Scale({ item: { min, max, lowEnd, highEnd }, label, language, value, onRate }: ScaleProps) {
  const steps = Array.from({ length: max - min + 1 }, (_, step) => String(min + step));
  return (
    <Radio.Group
      label={label}
      value={typeof value === 'number' ? String(value) : ''}
      onChange={(step) => onRate(Number(step))}
    >
      <Group gap={steps.length > 7 ? 4 : 10} mt={6}>
        {steps.map((step) => (
          <Radio
            key={step}
            value={step}
            label={step}
            size="sm"
            styles={{ labelWrapper: { marginInlineStart: -6 } }}
          />
        ))}
      </Group>
      <Group justify="space-between">
        <Text size="xs" c="dimmed">
          {lowEnd[language]}
        </Text>
        <Text size="xs" c="dimmed">
          {highEnd[language]}
        </Text>
      </Group>
    </Radio.Group>
  );
}
