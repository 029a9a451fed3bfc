/** What a spreadsheet would run as a formula when it opens the file; a Chinese one reads the wide signs too. */
const formula = /^[=+\-@\t\r＝＋－＠]/;
const plainNumber = /^[+-]?\d[\d .,()-]*$/;

function cell(value: string, delimiter: string): string {
  // A leading apostrophe makes spreadsheets show the text instead of running it; phone numbers stay as they are.
  const safe = formula.test(value) && !plainNumber.test(value) ? `'${value}` : value;
  return /["\r\n]/.test(safe) || safe.includes(delimiter) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** RFC 4180 text with a byte-order mark, so that Excel reads Chinese; harmless when a hostile cell holds a formula. */
export function stringify(rows: readonly (readonly string[])[], delimiter = ','): string {
  return `\ufeff${rows.map((row) => row.map((value) => cell(value, delimiter)).join(delimiter)).join('\r\n')}\r\n`;
}
