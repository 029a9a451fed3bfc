/**
 * The life of a script in a page. It ends when a newer one of its name begins there: an update of the extension leaves the old
 * ones in open pages, in a world of their own, so the word goes through the page.
 */
export function beginScript(name: string, document: Document): AbortController {
  const life = new AbortController();
  document.dispatchEvent(new Event(name));
  document.addEventListener(name, () => life.abort(), { signal: life.signal });
  return life;
}
