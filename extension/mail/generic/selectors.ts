/** Where pages show what is being read. */
export const regions = '[role="main"], main, article, [role="article"]';
/** Never read: what the user writes, what stands beside the reading, and lists of many. */
export const excluded =
  '[contenteditable]:not([contenteditable="false"]), textarea, form, nav, footer, aside, blockquote, pre, dialog, ' +
  'ul, ol, [role="listbox"], [role="grid"], [role="tree"], ' +
  'script, style, template, noscript, [hidden], [aria-hidden="true"], [role="navigation"], [role="search"], [role="textbox"]';
/** A frame in here is part of what is read or left out, and no page of its own. */
export const frameless = `${regions}, ${excluded}`;
export const compose =
  '[contenteditable="true"][role="textbox"], [contenteditable="true"], [contenteditable=""]';
export const composeField = 'form textarea:not([hidden])';
export const headings = 'h1, h2, [role="heading"]';
/** Attributes in which pages keep the address they show as a name. */
export const addressAttributes = ['data-email', 'email', 'data-hovercard-id', 'href', 'title'];
