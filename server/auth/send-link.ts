export type Mail = { to: string; subject: string; text: string };

/** How one-time links are made and reach people. `sendMail` is null while no mail server is set. */
export type Links = { publicUrl: string; sendMail: ((mail: Mail) => Promise<void>) | null };

/** The secret stands behind the `#`, so it reaches no server's log. */
export function linkTo({ publicUrl }: Pick<Links, 'publicUrl'>, token: string): string {
  return new URL(`/invitation#${token}`, publicUrl).href;
}
