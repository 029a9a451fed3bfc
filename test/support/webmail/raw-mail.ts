export type RawMail = {
  id: string;
  from: string;
  to: string;
  subject: string;
  date: string;
  text?: string;
  html?: string;
  headers?: Record<string, string>;
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
    'Content-Type': `text/${mail.html === undefined ? 'plain' : 'html'}; charset=UTF-8`,
    'Content-Transfer-Encoding': 'base64',
    ...mail.headers,
  };
  const head = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  const body = base64(mail.html ?? mail.text ?? '').replace(/.{76}/g, '$&\n');
  return `${head.join('\n')}\n\n${body}\n`;
}

function encoded(value: string): string {
  return value.replace(/[^\p{ASCII}]+/gu, (word) => `=?UTF-8?B?${base64(word)}?=`);
}

function base64(text: string): string {
  return Buffer.from(text, 'utf8').toString('base64');
}
