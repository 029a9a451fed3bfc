const site = /^[a-z*]+:\/\/(?:[\w-]+\.)?(?:ex)?mail\.qq\.com\/\*$/;

/** The older page keeps its list in a frame: of these match patterns' sites, the patterns of such frames. */
export function framedLists(patterns: readonly string[]): string[] {
  return patterns
    .filter((pattern) => site.test(pattern))
    .map((pattern) => pattern.replace(/\*$/, 'cgi-bin/mail_list*'));
}
