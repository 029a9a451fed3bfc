export type RawMail = {
  id: string;
  from: string;
  to: string;
  subject: string;
  date: string;
  text?: string;
  html?: string;
  headers?: Record<string, string>;
  /** A small PDF of this name is put to it. */
  attachmentName?: string;
};

/** A raw RFC 822 message; non-ASCII words in headers are encoded, so names may be written as they read. */
export function rawMail(mail: RawMail): string {
  const headers: Record<string, string> = {
    From: encoded(mail.from),
    To: encoded(mail.to),
    Subject: encoded(mail.subject),
    Date: mail.date,
    'Message-ID': `<${mail.id}>`,
    'MIME-Version': '1.0',
    ...(mail.attachmentName ? { 'Content-Type': `multipart/mixed; boundary="${boundary}"` } : textPart(mail)),
    ...mail.headers,
  };
  const body = base64(mail.html ?? mail.text ?? '').replace(/.{76}/g, '$&\n');
  if (!mail.attachmentName) return part(headers, body);
  const pdf = {
    'Content-Type': 'application/pdf',
    'Content-Transfer-Encoding': 'base64',
    'Content-Disposition': `attachment; filename="${mail.attachmentName}"`,
  };
  const parts = [part(textPart(mail), body), part(pdf, base64('%PDF-1.4'))].map(
    (one) => `--${boundary}\n${one}`,
  );
  return part(headers, `${parts.join('')}--${boundary}--`);
}

const boundary = 'part-of-the-mail';

function textPart({ html }: RawMail): Record<string, string> {
  const subtype = html === undefined ? 'plain' : 'html';
  return { 'Content-Type': `text/${subtype}; charset=UTF-8`, 'Content-Transfer-Encoding': 'base64' };
}

function part(headers: Record<string, string>, body: string): string {
  const head = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return `${head.join('\n')}\n\n${body}\n`;
}

function encoded(value: string): string {
  return value.replace(/[^\p{ASCII}]+/gu, (word) => `=?UTF-8?B?${base64(word)}?=`);
}

function base64(text: string): string {
  return Buffer.from(text, 'utf8').toString('base64');
}
