/** Sets each property with priority, so that no rule of the page can win. */
export function styled<E extends HTMLElement>(element: E, style: Record<string, string>): E {
  for (const [property, value] of Object.entries(style))
    element.style.setProperty(property, value, 'important');
  return element;
}
