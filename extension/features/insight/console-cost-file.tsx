import { Button, FileButton, List, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import { readCosts } from '../../../shared/features/insight/read-costs.ts';
import { api } from '../../pages/page-client.ts';
import { useAction } from '../../pages/use-action.ts';
import { FormButtons } from '../../ui/form-buttons.tsx';

/** Costs as lines of text, from a file or pasted; what cannot be read is named, the rest can be taken. */
export function CostFileDialog({ currency, onClose }: { currency: string; onClose: () => void }) {
  const { t } = useTranslation('costs');
  const [text, setText] = useState('');
  const save = useAction(api.costs.save.mutationOptions(), { done: t('saved'), onDone: onClose });
  const { entries, faults } = readCosts(text, currency);
  const take = () => save.mutate({ entries: entries.map((entry) => ({ id: newId(), ...entry })) });
  return (
    <Modal opened onClose={onClose} title={t('upload')} closeButtonProps={{ 'aria-label': t('ui:close') }}>
      <Stack>
        <Text size="sm" c="dimmed">
          {t('uploadHint')}
        </Text>
        <FileButton accept=".csv,.txt,text/csv" onChange={(file) => void file?.text().then(setText)}>
          {(button) => (
            <Button variant="default" {...button}>
              {t('choose')}
            </Button>
          )}
        </FileButton>
        <Textarea
          label={t('uploadText')}
          autosize
          minRows={4}
          maxRows={12}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        {faults.length > 0 && (
          <List size="sm" c="var(--late)">
            {faults.map(({ line, key }) => (
              <List.Item key={line}>{t(key, { line })}</List.Item>
            ))}
          </List>
        )}
        <FormButtons
          verb={t('take', { count: entries.length })}
          isPending={save.isPending}
          disabled={entries.length === 0}
          onConfirm={take}
          onClose={onClose}
        />
      </Stack>
    </Modal>
  );
}
