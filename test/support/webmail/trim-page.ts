import type { Frame } from 'playwright-core';

/** A page's markup without what no adapter looks at, and without what differs from run to run. */
export function trimmedPage(frame: Frame): Promise<string> {
  return frame.evaluate(() => {
    const page = document.documentElement.cloneNode(true) as HTMLElement;
    const shown: HTMLTextAreaElement[] = [...document.querySelectorAll('textarea')];
    page.querySelectorAll('textarea').forEach((field, index) => {
      field.textContent = shown[index]?.value ?? '';
    });
    const inputs = [...document.querySelectorAll('input')];
    page.querySelectorAll('input').forEach((field, index) => {
      if (field.type === 'text') field.setAttribute('value', inputs[index]?.value ?? '');
    });
    const choices = [...document.querySelectorAll('select')];
    page.querySelectorAll('select').forEach((field, index) => {
      field.options[choices[index]?.selectedIndex ?? -1]?.setAttribute('selected', '');
    });
    const noise =
      'style, link, meta, svg, noscript, template, script[src], .popupmenu, .ng-hide, md-menu, md-sidenav md-list, ' +
      '.md-scroll-mask, .cke_top, .cke_bottom, .ui-dialog, select:not([name="_from"]), kith-dock, .fixedcopy, md-progress-linear';
    for (const element of page.querySelectorAll(noise)) element.remove();
    for (const script of page.querySelectorAll('script')) {
      const text = script.textContent ?? '';
      const settings = /rcmail\.set_env\((\{.*\})\);/.exec(text)?.[1];
      const accounts = /var mailAccounts = .*/.exec(text)?.[0];
      if (settings) script.textContent = `\nrcmail.set_env(${withoutSecrets(settings)});\n`;
      else if (accounts) script.textContent = `\n${accounts}\nvar userNames = [];\n`;
      else script.remove();
    }
    const attributes = [
      'style',
      'ng-class',
      'md-colors',
      'md-labeled-by-tooltip',
      'layout',
      'layout-align',
      'nonce',
    ];
    for (const element of page.querySelectorAll('*')) {
      for (const attribute of attributes) element.removeAttribute(attribute);
      if (element.closest('iframe') && element.getAttribute('src'))
        element.setAttribute('src', 'about:blank');
    }
    const comments = document.createTreeWalker(page, NodeFilter.SHOW_COMMENT);
    const found: Node[] = [];
    while (comments.nextNode()) found.push(comments.currentNode);
    for (const comment of found) comment.parentNode?.removeChild(comment);
    return `<!doctype html>\n${page.outerHTML.replace(/[ \t]*\n\s*/g, '\n')}\n`;

    function withoutSecrets(json: string): string {
      const all = JSON.parse(json) as Record<string, unknown>;
      const kept = [
        'task',
        'action',
        'uid',
        'mailbox',
        'username',
        'sender',
        'list_post',
        'mailboxes',
        'framed',
        'compose_mode',
        'date_format',
      ];
      const entries = kept.filter((key) => key in all).map((key) => [key, all[key]]);
      return JSON.stringify(Object.fromEntries(entries)).replaceAll('<', '\\u003C');
    }
  });
}
