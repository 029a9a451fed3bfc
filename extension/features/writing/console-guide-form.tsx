import { Button, Fieldset, Stack, Text, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { WritingGuide } from '../../../shared/features/writing/model.ts';
import { useHasRole } from '../../pages/console/directory-context.ts';
import { api } from '../../pages/page-client.ts';
import { useAction } from '../../pages/use-action.ts';
import { Card } from '../../ui/card.tsx';

/** Everyone may read what advice is made from; managers and administrators change it. */
export function GuideForm({ guide }: { guide: WritingGuide }) {
  const { t } = useTranslation('writing');
  const canChange = useHasRole('manager', 'administrator');
  const form = useForm({
    initialValues: {
      competitors: guide.competitors.join('\n'),
      en: guide.reasons.en.join('\n'),
      zh: guide.reasons.zh.join('\n'),
    },
  });
  const save = useAction(api.writing.changeGuide.mutationOptions(), {
    done: t('console.saved'),
    onDone: () => form.resetDirty(),
  });
  const field = { autosize: true, minRows: 3, maxRows: 10, readOnly: !canChange };
  return (
    <Card title={t('console.guide')}>
      <form
        onSubmit={form.onSubmit(({ competitors, en, zh }) =>
          save.mutate({ competitors: lines(competitors), reasons: { en: lines(en), zh: lines(zh) } }),
        )}
      >
        <Fieldset variant="unstyled" aria-label={t('console.guide')}>
          <Stack>
            <Text c="dimmed" size="sm">
              {t('console.guideHint')}
            </Text>
            <Textarea
              {...field}
              label={t('console.competitors')}
              description={t('console.competitorsHint')}
              {...form.getInputProps('competitors')}
            />
            <Textarea
              {...field}
              label={t('console.reasonsEn')}
              description={t('console.reasonsHint')}
              {...form.getInputProps('en')}
            />
            <Textarea
              {...field}
              label={t('console.reasonsZh')}
              description={t('console.reasonsHint')}
              {...form.getInputProps('zh')}
            />
            {canChange && (
              <Button
                type="submit"
                loading={save.isPending}
                disabled={!form.isDirty()}
                style={{ alignSelf: 'flex-start' }}
              >
                {t('ui:save')}
              </Button>
            )}
          </Stack>
        </Fieldset>
      </form>
    </Card>
  );
}

function lines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
