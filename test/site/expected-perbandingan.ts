/** Pages that stand in every build, whatever the content: comparison and corrections say it when there is nothing yet. */
export function listExpectedPerbandingan(): string[] {
  return ['perbandingan/', 'ralat/'];
}
