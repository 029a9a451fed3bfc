import { Anchor, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import classes from './long-text.module.css';

const short = { characters: 220, lines: 3 };

/** The first lines of what somebody wrote; the rest on request. */
export function LongText({
  text,
  showLabel,
  hideLabel,
}: {
  text: string;
  showLabel: string;
  hideLabel: string;
}) {
  const [isOpen, { toggle }] = useDisclosure(false);
  const isLong = text.length > short.characters || text.split('\n').length > short.lines;
  return (
    <>
      <Text size="sm" mt={4} className={classes.text} data-clamped={(isLong && !isOpen) || undefined}>
        {text}
      </Text>
      {isLong && (
        <Anchor component="button" type="button" size="sm" aria-expanded={isOpen} onClick={toggle}>
          {isOpen ? hideLabel : showLabel}
        </Anchor>
      )}
    </>
  );
}
