const LENGTH_BYTES = 4;

export const emptyFrame = Buffer.alloc(LENGTH_BYTES);

export function frame(content: Buffer): Buffer {
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt32BE(content.length);
  return Buffer.concat([length, content]);
}

export function jsonFrame(value: unknown): Buffer {
  return frame(Buffer.from(JSON.stringify(value)));
}

/** Undefined from `next` is the end of the file, wherever it ends. */
export class FrameReader {
  readonly #chunks: AsyncIterator<Buffer>;
  #pending: Buffer = Buffer.alloc(0);

  constructor(source: AsyncIterable<Buffer>) {
    this.#chunks = source[Symbol.asyncIterator]();
  }

  async next(): Promise<Buffer | undefined> {
    if (!(await this.#fill(LENGTH_BYTES))) return undefined;
    const end = LENGTH_BYTES + this.#pending.readUInt32BE();
    if (!(await this.#fill(end))) return undefined;
    const content = this.#pending.subarray(LENGTH_BYTES, end);
    this.#pending = this.#pending.subarray(end);
    return content;
  }

  /** The frames up to the next empty one. @throws RangeError when the file ends before it. */
  async *untilEmpty(): AsyncGenerator<Buffer> {
    for (;;) {
      const content = await this.next();
      if (!content) throw new RangeError('the file ends in the middle of a table');
      if (content.length === 0) return;
      yield content;
    }
  }

  async #fill(bytes: number): Promise<boolean> {
    const parts = [this.#pending];
    let length = this.#pending.length;
    while (length < bytes) {
      const { done, value } = await this.#chunks.next();
      if (done) break;
      parts.push(value);
      length += value.length;
    }
    if (parts.length > 1) this.#pending = Buffer.concat(parts, length);
    return length >= bytes;
  }
}
