import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { mayOpen, navSections } from './console-page.ts';
import { useDirectory } from './directory-context.ts';
import { pages } from './pages.ts';
import classes from './shell.module.css';

/** The menu, made from the registry: what this reader may open, by section. */
export function NavLinks({ onFollow }: { onFollow: () => void }) {
  const { t } = useTranslation();
  const { me } = useDirectory();
  return navSections.map((section) => {
    const links = pages.filter((page) => page.nav?.section === section && mayOpen(page, me.roles));
    if (links.length === 0) return null;
    return (
      <div key={section}>
        <div className={classes.section}>{t(`console:section.${section}`)}</div>
        {links.map(({ path, titleKey, nav }) => (
          <Link
            key={path}
            to={path}
            className={classes.link}
            activeOptions={{ exact: path === '/', includeSearch: false }}
            onClick={onFollow}
          >
            {nav && <nav.icon size={16} stroke={1.7} aria-hidden />}
            {t(titleKey)}
          </Link>
        ))}
      </div>
    );
  });
}
