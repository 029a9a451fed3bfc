import type { ButtonHTMLAttributes } from 'react';
import styles from './button.module.css';

type Look = 'plain' | 'primary' | 'quiet' | 'link' | 'danger';

export function Button({
  look = 'plain',
  className,
  ...rest
}: ButtonHTMLAttributes<HTMLButtonElement> & { look?: Look }) {
  return <button type="button" className={[styles.button, styles[look], className].join(' ')} {...rest} />;
}
