import { VisuallyHidden } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../ui/format.ts';
import { type ConsolePage, mayOpen, navSections } from './console-page.ts';
import { useDirectory } from './directory-context.ts';
import { pages } from './pages.ts';
import classes from './shell.module.css';

/** The page one has come to is in view in its menu, however low it stands there. */
function showCurrent(link: HTMLAnchorElement | null): void {
  if (link?.dataset.status === 'active') link.scrollIntoView({ block: 'nearest' });
}

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
        {links.map((page) => (
          <Link
            key={page.path}
            ref={showCurrent}
            to={page.path}
            className={classes.link}
            activeOptions={{ exact: page.path === '/', includeSearch: false }}
            onClick={onFollow}
          >
            {page.nav && <page.nav.icon size={16} stroke={1.7} aria-hidden />}
            {t(page.titleKey)}
            {page.nav?.useCount && <NavCount useCount={page.nav.useCount} />}
          </Link>
        ))}
      </div>
    );
  });
}

function NavCount({ useCount }: { useCount: NonNullable<NonNullable<ConsolePage['nav']>['useCount']> }) {
  const format = useFormat();
  const counted = useCount();
  if (!counted?.count) return null;
  return (
    <span className={classes.count} data-late={counted.isLate} title={counted.label}>
      <span aria-hidden>{format.count(counted.count)}</span>
      <VisuallyHidden>{counted.label}</VisuallyHidden>
    </span>
  );
}
