type Waiting = { state?: 'visible' | 'detached'; timeout?: number };
type Role = 'button' | 'dialog' | 'heading' | 'navigation';
type Text = string | RegExp;

/** Where something stands that a person can see: a page, a frame of it, or an element already found. */
type Place = {
  locator(css: string, options?: { hasText?: string }): Found;
  getByLabel(label: string, options?: { exact?: boolean }): Found;
  getByRole(role: Role, options?: { name?: Text; exact?: boolean }): Found;
  getByText(text: Text, options?: { exact?: boolean }): Found;
};

type Found = Place & {
  first(): Found;
  count(): Promise<number>;
  click(): Promise<void>;
  fill(text: string): Promise<void>;
  focus(): Promise<void>;
  waitFor(options?: Waiting): Promise<void>;
  inputValue(): Promise<string>;
  getAttribute(name: string): Promise<string | null>;
  setInputFiles(file: string): Promise<void>;
};

/** The part of Playwright's page that both browsers' tests use: Playwright has it, Firefox gets it over WebDriver BiDi. */
export type SitePage = Place & {
  goto(url: string): Promise<unknown>;
  evaluate<T, A = void>(read: string | ((argument: A) => T | Promise<T>), argument?: A): Promise<T>;
  keyboard: { press(key: string): Promise<void> };
  screenshot(options: { path: string }): Promise<unknown>;
  close(): Promise<void>;
};

export type Panel = Place;

/** A page of a browser that has the extension. */
export type DrivenPage = SitePage & {
  /** The panel inside this page; it hangs in a closed shadow root, which only the browser's list of frames sees into. */
  panel(): Promise<Panel>;
};

/** A person's browser with the built extension, whichever make it is. */
export type PersonsBrowser = {
  newPage(): Promise<DrivenPage>;
  openPopup(): Promise<DrivenPage>;
  /** A page of somebody else, who has none of this person's cookies. */
  elsewhere(): Promise<SitePage>;
  /** Ends the background at once, as an idle browser does; whoever speaks to it next starts it again. */
  killBackground(): Promise<void>;
  close(): Promise<void>;
};
