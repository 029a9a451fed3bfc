import { Anchor, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useDirectory } from '../../pages/console/directory-context.ts';
import { Card } from '../../ui/card.tsx';
import { useToday } from '../../ui/clock.tsx';
import print from '../../ui/print.module.css';
import { LevelLines } from '../loyalty/programme/level-lines.tsx';
import { ValueLines } from '../loyalty/value/value-lines.tsx';
import { PromptText } from '../prompts/console-prompt-text.tsx';
import classes from './brief.module.css';
import { BriefLine, Source } from './brief-line.tsx';
import { BriefMood } from './brief-mood.tsx';
import { BriefPromises } from './brief-promises.tsx';
import { BriefRhythm } from './brief-rhythm.tsx';
import type { HandedCustomer } from './handover-answer.ts';

/** What a colleague must know before they first write to this customer, each with where it comes from. */
export function Brief({ handed, fromId }: { handed: HandedCustomer; fromId: string }) {
  const { t } = useTranslation('handovers');
  const directory = useDirectory();
  const today = useToday();
  const { customer, loyalty, people, next } = handed;
  const isOf = [customer.title, customer.companyName].filter(Boolean).join(' · ');
  return (
    <div className={classes.brief}>
      <Card
        title={customer.name}
        action={
          <Anchor component={Link} to={`/customers/${customer.id}`} size="sm" className={print.screenOnly}>
            {t('brief.open')}
          </Anchor>
        }
      >
        {isOf && (
          <Text size="sm" c="dimmed" mt={-8} mb="sm">
            {isOf}
          </Text>
        )}
        <div className={classes.lines}>
          <BriefLine name={t('brief.next')}>
            {next ? <PromptText prompt={next} /> : <Source>{t('brief.noNext')}</Source>}
          </BriefLine>
          <BriefPromises handed={handed} fromId={fromId} />
          <BriefMood handed={handed} />
          <BriefRhythm facts={handed.facts} />
          <BriefLine name={t('brief.value')}>
            <Stack gap="xs">
              {loyalty.value ? (
                <ValueLines card={handed} directory={directory} today={today} />
              ) : (
                <Source>{t('brief.noValue')}</Source>
              )}
              {loyalty.level && directory.loyalty.levels.length > 0 && (
                <LevelLines glance={loyalty.level} levels={directory.loyalty.levels} />
              )}
            </Stack>
          </BriefLine>
          <BriefLine name={t('brief.people')}>
            {people.map(({ id, name, title }) => (
              <p key={id}>
                <Anchor component={Link} to={`/customers/${id}`} c="inherit">
                  {name}
                </Anchor>
                {title && ` · ${title}`}
              </p>
            ))}
            <Source>
              {people.length > 0
                ? t('brief.peopleSource', { company: customer.companyName || customer.name })
                : t('brief.nobodyKnown')}
            </Source>
          </BriefLine>
        </div>
      </Card>
    </div>
  );
}
