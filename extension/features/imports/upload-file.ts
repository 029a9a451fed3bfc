import { v7 as uuidv7 } from 'uuid';
import type { ImportKind } from '../../../shared/features/imports/model.ts';
import { pageClient } from '../../pages/page-client.ts';

const chunkBytes = 1024 * 1024;

async function asBase64(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  let binary = '';
  for (let from = 0; from < bytes.length; from += 8192) {
    binary += String.fromCharCode(...bytes.subarray(from, from + 8192));
  }
  return btoa(binary);
}

/** Sends a file in chunks and answers the import's id, its columns guessed. `onProgress` gets the share sent, 0 to 1. */
export async function uploadFile(
  kind: ImportKind,
  file: File,
  onProgress: (share: number) => void,
): Promise<string> {
  const id = uuidv7();
  await pageClient.imports.begin.mutate({ id, kind, fileName: file.name });
  for (let position = 0; position * chunkBytes < file.size; position++) {
    const base64 = await asBase64(file.slice(position * chunkBytes, (position + 1) * chunkBytes));
    await pageClient.imports.upload.mutate({ id, position, base64 });
    onProgress(Math.min(1, ((position + 1) * chunkBytes) / file.size));
  }
  await pageClient.imports.preview.mutate({ id, sizeBytes: file.size });
  return id;
}
