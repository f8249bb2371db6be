/** The number of the last entry of the page before; anything else than a number begins from the newest. */
export function entryBefore(after: string | undefined): number | undefined {
  const number = Number(after)
  return Number.isSafeInteger(number) && number > 0 ? number : undefined
}
