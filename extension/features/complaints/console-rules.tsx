import { ActionIcon, Button, Group, NumberInput, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconArchive, IconArrowBackUp, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import type { ComplaintRules } from '../../../shared/features/complaints/rules.ts';
import { useDirectory } from '../../pages/console/directory-context.ts';
import { api } from '../../pages/page-client.ts';
import { useAction } from '../../pages/use-action.ts';
import { Card } from '../../ui/card.tsx';
import { useLanguage } from '../../ui/use-language.ts';

const days = ['acknowledgeDays', 'answerDays', 'askDays'] as const;

/** What the company asks of itself when somebody complains. Managers and administrators change it. */
export function ComplaintRulesCard() {
  const { t } = useTranslation('complaintsConsole');
  const { complaintRules } = useDirectory();
  const form = useForm<ComplaintRules>({ initialValues: complaintRules });
  const save = useAction(api.complaints.changeRules.mutationOptions(), {
    done: t('rules.saved'),
    onDone: () => form.resetDirty(),
  });
  const language = useLanguage();
  const add = () =>
    form.insertListItem('causes', { id: newId(), name: { en: '', zh: '' }, isRetired: false });
  return (
    <Card title={t('rules.title')}>
      <form onSubmit={form.onSubmit((rules) => save.mutate(rules))}>
        <Stack>
          <Text c="dimmed" size="sm">
            {t('rules.hint')}
          </Text>
          <Group grow align="flex-end">
            {days.map((name) => (
              <NumberInput
                key={name}
                label={t(`rules.${name}`)}
                required
                min={0}
                max={60}
                allowDecimal={false}
                {...form.getInputProps(name)}
              />
            ))}
          </Group>
          <Text fw={600} size="sm">
            {t('rules.causes')}
          </Text>
          <Text c="dimmed" size="sm">
            {t('rules.causesHint')}
          </Text>
          {form.values.causes.map(({ id, name, isRetired }, index) => (
            <Group key={id} gap="xs" wrap="nowrap">
              {(['en', 'zh'] as const).map((each) => (
                <TextInput
                  key={each}
                  aria-label={t(each === 'en' ? 'rules.causeEn' : 'rules.causeZh')}
                  placeholder={t(each === 'en' ? 'rules.causeEn' : 'rules.causeZh')}
                  required
                  maxLength={60}
                  disabled={isRetired}
                  style={{ flex: 1 }}
                  {...form.getInputProps(`causes.${index}.name.${each}`)}
                />
              ))}
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t(isRetired ? 'rules.bringBack' : 'rules.retire', { name: name[language] })}
                onClick={() => form.setFieldValue(`causes.${index}.isRetired`, !isRetired)}
              >
                {isRetired ? <IconArrowBackUp size={16} /> : <IconArchive size={16} />}
              </ActionIcon>
            </Group>
          ))}
          <Group justify="space-between">
            <Button variant="subtle" leftSection={<IconPlus size={16} />} onClick={add}>
              {t('rules.add')}
            </Button>
            <Button type="submit" loading={save.isPending} disabled={!form.isDirty()}>
              {t('ui:save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Card>
  );
}
