/** Where SOGo keeps a message: the account's number, the folder's path and the message's number in it. */
export type MessagePlace = { account: string; folder: string; uid: string };

/** From the address bar: `#!/Mail/0/INBOX/12` in the mail view, `/Mail/0/folderINBOX/12/popupview` in a window. */
export function messagePlace(location: Location): MessagePlace | null {
  const inView = /^#!\/Mail\/([^/]+)\/(.+)\/(\d+)$/.exec(location.hash);
  const inWindow = /\/Mail\/([^/]+)\/folder([^/]+)\/(\d+)\/popupview/.exec(location.pathname);
  const [, account, folder, uid] = inView ?? inWindow ?? [];
  if (!account || !folder || !uid) return null;
  return { account, folder: decodedFolder(folder), uid };
}

/** The folder whose list is shown, with a mail of it open or not. */
export function openFolder({ hash }: Location): Pick<MessagePlace, 'account' | 'folder'> | null {
  const [, account, folder] = /^#!\/Mail\/([^/]+)\/(.+?)(?:\/\d+)?$/.exec(hash) ?? [];
  return account && folder ? { account, folder: decodedFolder(folder) } : null;
}

export function messageKey(place: MessagePlace): string {
  return `${place.account}/${place.folder}/${place.uid}`;
}

function decodedFolder(folder: string): string {
  try {
    return decodeURIComponent(folder);
  } catch {
    return folder;
  }
}
