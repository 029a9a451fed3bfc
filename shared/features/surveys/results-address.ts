/** Where whoever may read them reads a round’s results. */
export function resultsAddress(serverUrl: string, roundId: string): string {
  return `${serverUrl}/surveys/${roundId}/results`;
}
