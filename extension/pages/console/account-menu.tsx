import { Menu, Text, UnstyledButton, useMantineColorScheme } from '@mantine/core';
import { IconLanguage, IconLogout, IconMoon, IconSelector } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useDirectory } from './directory-context.ts';
import classes from './shell.module.css';
import { useSignOut } from './use-sign-out.ts';

/** Who is signed in, and the choices that belong to the reader alone. */
export function AccountMenu() {
  const { t, i18n } = useTranslation('console');
  const { me, organisationName } = useDirectory();
  const { toggleColorScheme } = useMantineColorScheme();
  const signOut = useSignOut();
  return (
    <Menu position="top-start" width={220} withinPortal>
      <Menu.Target>
        <UnstyledButton className={classes.link} w="100%">
          <div style={{ flex: 1, minWidth: 0 }}>
            <Text size="sm" fw={600} truncate>
              {me.name}
            </Text>
            <Text size="xs" c="dimmed" truncate>
              {organisationName}
            </Text>
          </div>
          <IconSelector size={14} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconLanguage size={15} />}
          onClick={() => void i18n.changeLanguage(i18n.language === 'zh' ? 'en' : 'zh')}
        >
          {t('palette.changeLanguage')}
        </Menu.Item>
        <Menu.Item leftSection={<IconMoon size={15} />} onClick={toggleColorScheme}>
          {t('palette.changeTheme')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={15} />} onClick={() => void signOut()}>
          {t('signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
