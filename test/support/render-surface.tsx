import { act, type ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { createI18n } from '../../extension/ui/i18n.ts';

declare global {
  var IS_REACT_ACT_ENVIRONMENT: boolean;
}

/** A surface on a happy-dom page, and the hands of its reader. Texts are English. */
export class Surface {
  private constructor(
    private readonly root: Root,
    readonly page: HTMLElement,
  ) {}

  static async show(surface: ReactNode): Promise<Surface> {
    globalThis.IS_REACT_ACT_ENVIRONMENT = true;
    document.body.replaceChildren();
    const page = document.body.appendChild(document.createElement('div'));
    const root = createRoot(page);
    const i18n = createI18n('en');
    await act(async () => root.render(<I18nextProvider i18n={i18n}>{surface}</I18nextProvider>));
    return new Surface(root, page);
  }

  get text(): string {
    return document.body.textContent ?? '';
  }

  async press(key: string, target: Element = document.body): Promise<void> {
    await act(async () => {
      target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    });
  }

  button(name: string): HTMLButtonElement {
    const named = (element: HTMLButtonElement) =>
      (element.getAttribute('aria-label') ?? element.textContent ?? '').startsWith(name);
    const found = [...document.querySelectorAll('button')].find(named);
    if (!found) throw new Error(`no button “${name}” in: ${this.text}`);
    return found;
  }

  async click(name: string): Promise<void> {
    await act(async () => this.button(name).click());
  }

  field(label: string): HTMLInputElement | HTMLTextAreaElement {
    const found = [...document.querySelectorAll('label')].find((each) => each.textContent === label);
    const control = found && (document.getElementById(found.htmlFor) ?? found.querySelector('input'));
    if (!control) throw new Error(`no field “${label}” in: ${this.text}`);
    return control as HTMLInputElement;
  }

  async type(label: string, text: string): Promise<void> {
    const field = this.field(label);
    // React watches the value through the instance; writing through the prototype lets it see the change.
    const prototype = Object.getPrototypeOf(field) as HTMLInputElement;
    await act(async () => {
      Object.getOwnPropertyDescriptor(prototype, 'value')!.set!.call(field, text);
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
  }

  async submit(): Promise<void> {
    await act(async () => document.querySelector('form')!.requestSubmit());
  }

  async doing(change: () => void): Promise<void> {
    await act(async () => change());
  }

  async close(): Promise<void> {
    await act(async () => this.root.unmount());
  }
}
