/**
 * For hosts that hang windows onto the edge of the browser's: a transformed body is what they hang on to instead, and it ends
 * where the panel begins.
 */
export function keepInBody(): string {
  return 'body { transform: translate(0) !important }';
}
