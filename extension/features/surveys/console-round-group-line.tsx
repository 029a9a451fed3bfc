import { Group, Text } from '@mantine/core';
import { IconEye, IconEyeOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { GroupOutlook } from '../../../shared/features/surveys/group-outlook.ts';
import { groupWords } from '../../../shared/features/surveys/group-words.ts';
import { minimumCohort } from '../../../shared/features/surveys/manifest.ts';
import classes from './round-groups.module.css';
import { useWords } from './use-words.ts';

type GroupLineProps = { outlook: GroupOutlook; minimumGroup: number };

export function GroupLine({ outlook, minimumGroup: minimum }: GroupLineProps) {
  const { t, i18n } = useTranslation('surveyRounds');
  const words = useWords();
  const { group, depth, expected, isShown } = outlook;
  const { eligible, merged } = group;
  const state = isShown ? 'shown' : eligible < minimum ? 'never' : 'hidden';
  const EyeIcon = isShown ? IconEye : IconEyeOff;
  const teams = new Intl.ListFormat(i18n.language).format(
    merged.map(({ name, eligible: members }) =>
      t(name ? 'groups.mergedTeam' : 'groups.mergedLoose', { name, eligible: members }),
    ),
  );
  return (
    <li className={classes.group} style={{ marginInlineStart: depth * 20 }}>
      <Group gap={8} wrap="nowrap" align="flex-start">
        <EyeIcon size={16} aria-hidden className={isShown ? classes.shown : classes.hidden} />
        <div>
          <Text fw={depth === 0 ? 600 : 500}>
            {words(groupWords(group.origin))}
            <Text span size="sm" c="dimmed" ms={8}>
              {t('groups.eligible', { count: eligible })}
            </Text>
          </Text>
          <Text size="sm" c="dimmed">
            {t(`groups.${state}`, { expected, minimum, eligible })}
          </Text>
          {merged.length > 0 && (
            <Text size="sm" c="dimmed">
              {t('groups.merged', { minimum: minimumCohort, teams })}
            </Text>
          )}
        </div>
      </Group>
    </li>
  );
}
