/** Attributes that builders of pages give for tests and machines, in the order they are trusted. */
const namedAttributes = [
  'data-testid',
  'data-test-id',
  'data-test',
  'data-qa',
  'data-cy',
  'data-field',
  'data-role',
  'itemprop',
  'name',
  'id',
];

/** Words, not numbers or hashes: what a generator made for one record or one build is gone tomorrow. */
const words = /^[a-zA-Z]{2,24}(?:[-_:.][a-zA-Z]{2,24}){0,4}$/;

/** A selector for what names this element in a lasting way, or null. */
export function namedMark(element: Element): string | null {
  for (const attribute of namedAttributes) {
    const value = element.getAttribute(attribute);
    if (value && isLasting(value)) return `[${attribute}="${value}"]`;
  }
  return null;
}

/** Its role and heading level, or null where it has none. */
export function roleMark(element: Element): string | null {
  const role = element.getAttribute('role');
  if (!role || !/^[a-z]{3,20}$/.test(role)) return null;
  const level = element.getAttribute('aria-level');
  return level && /^[1-6]$/.test(level) ? `[role="${role}"][aria-level="${level}"]` : `[role="${role}"]`;
}

/** Its tag with the classes somebody has written by hand, or null. */
export function classMark(element: Element): string | null {
  const classes = [...element.classList].filter(
    (name) => isLasting(name) && !/^(?:css|sc|jsx|svelte|ng)-/.test(name),
  );
  return classes.length === 0 ? null : `${element.localName}.${classes.slice(0, 2).join('.')}`;
}

/** A build's hash mixes cases letter by letter, or strings consonants together. */
const hash = /[a-z][A-Z]{1,2}[a-z][A-Z]|[bcdfghjklmnpqrstvwxz]{5}/;

function isLasting(value: string): boolean {
  return words.test(value) && !hash.test(value);
}
