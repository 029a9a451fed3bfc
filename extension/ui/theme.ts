import {
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
} from '@mantine/core';

/** Shades only feed what Mantine derives; the colours a reader sees are the variables of `tokens.css`. */
const accent: MantineColorsTuple = [
  '#e2f1ee',
  '#c6e3dd',
  '#9fcfc5',
  '#73b9ab',
  '#4da393',
  '#2f8d7c',
  '#0f6b5c',
  '#0d6153',
  '#0b5a4d',
  '#07443a',
];

/** Mantine's greys are blue; paper is warm. Inputs, menus and lines take theirs from here. */
const gray: MantineColorsTuple = [
  '#fbfaf8',
  '#f3f1ed',
  '#ece9e3',
  '#e6e2db',
  '#d3cdc3',
  '#a9a297',
  '#8f887d',
  '#5c574f',
  '#3b3732',
  '#1d1b18',
];
const dark: MantineColorsTuple = [
  '#f2efe9',
  '#cfc9bf',
  '#b9b3a8',
  '#9a9489',
  '#4a463f',
  '#37342f',
  '#1f1e1b',
  '#171614',
  '#12110f',
  '#0c0b0a',
];

export const theme = createTheme({
  colors: { accent, gray, dark },
  primaryColor: 'accent',
  primaryShade: 6,
  fontFamily: 'var(--font)',
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '15px', xl: '20px' },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.45', lg: '1.45', xl: '1.3' },
  headings: {
    fontFamily: 'var(--font)',
    fontWeight: '650',
    sizes: {
      h1: { fontSize: '20px', lineHeight: '1.25' },
      h2: { fontSize: '15px', lineHeight: '1.35' },
      h3: { fontSize: '12px', lineHeight: '1.4' },
    },
  },
  defaultRadius: 'sm',
  radius: { sm: '6px', md: '10px' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  // Mantine writes white on every filled colour; our dark accent is too light for that.
  variantColorResolver: (input) => {
    const colors = defaultVariantColorsResolver(input);
    return input.variant === 'filled' ? { ...colors, color: 'var(--on-accent)' } : colors;
  },
  components: {
    Modal: {
      defaultProps: { centered: true, radius: 'md' },
      styles: {
        title: { fontWeight: 650 },
        header: { background: 'var(--surface)' },
        content: { background: 'var(--surface)', border: '1px solid var(--line)' },
      },
    },
    // Its own grey is too light on paper.
    Notification: {
      styles: { root: { border: '1px solid var(--line)' }, description: { color: 'var(--ink-2)' } },
    },
    Tooltip: { defaultProps: { openDelay: 300 } },
    // Month names of another language's order read oddly; digits read well in both.
    DateInput: { defaultProps: { valueFormat: 'YYYY-MM-DD' } },
    DatePickerInput: { defaultProps: { valueFormat: 'YYYY-MM-DD' } },
  },
});

/** Binds Mantine's own variables to the tokens, so that light and dark are decided in one file. */
export const resolveVariables: CSSVariablesResolver = () => {
  const variables = {
    '--mantine-color-body': 'var(--paper)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--ink-2)',
    '--mantine-color-placeholder': 'var(--ink-3)',
    '--mantine-color-anchor': 'var(--accent)',
    '--mantine-color-error': 'var(--late)',
    '--mantine-color-default': 'var(--surface)',
    '--mantine-color-default-hover': 'var(--sunken)',
    '--mantine-color-default-color': 'var(--ink)',
    '--mantine-color-default-border': 'var(--line)',
    '--mantine-color-disabled': 'var(--sunken)',
    '--mantine-color-disabled-color': 'var(--ink-3)',
    '--mantine-color-disabled-border': 'var(--line)',
    '--mantine-primary-color-contrast': 'var(--on-accent)',
    '--mantine-color-accent-filled': 'var(--accent)',
    '--mantine-color-accent-filled-hover': 'var(--accent-hover)',
    '--mantine-color-accent-light': 'var(--accent-soft)',
    '--mantine-color-accent-light-hover': 'var(--accent-soft)',
    '--mantine-color-accent-light-color': 'var(--accent)',
    '--mantine-color-accent-outline': 'var(--accent)',
    '--mantine-color-accent-text': 'var(--accent)',
    '--mantine-color-red-filled': 'var(--late)',
    '--mantine-color-red-filled-hover': 'var(--late-hover)',
    '--mantine-color-red-light': 'var(--late-soft)',
    '--mantine-color-red-light-hover': 'var(--late-soft)',
    '--mantine-color-red-light-color': 'var(--late)',
    '--mantine-color-red-outline': 'var(--late)',
    '--mantine-color-red-text': 'var(--late)',
  };
  return { variables: {}, light: variables, dark: variables };
};
