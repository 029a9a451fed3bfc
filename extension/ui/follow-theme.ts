/** The page is as light or dark as the browser wants it, also when that changes. */
export function followTheme(root: HTMLElement, dark: MediaQueryList): void {
  const wear = () => {
    root.dataset.mantineColorScheme = dark.matches ? 'dark' : 'light';
  };
  wear();
  dark.addEventListener('change', wear);
}
