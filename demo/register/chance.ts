import { createHash } from 'node:crypto'

/** A number from 0 up to 1 that is always the same for the same words: the demo's only chance. */
export function chance(words: string): number {
  return (
    Number.parseInt(createHash('sha1').update(`vretaby-register/${words}`).digest('hex').slice(0, 8), 16) /
    0x1_0000_0000
  )
}

export const isLikely = (share: number, words: string): boolean => chance(words) < share

/** One of them, the same for the same words. An empty list is a mistake in the demo's text. */
export function oneOf<T>(all: readonly T[], words: string): T {
  const found = all[Math.floor(chance(words) * all.length)]
  if (found === undefined) throw new Error(`Vretaby: nothing to choose from for ${words}`)
  return found
}

/** Log-normal around a median, as costs and numbers of users are: many small, a few very large. */
export function around(median: number, spread: number, words: string): number {
  const [u, v] = [Math.max(chance(`${words}/u`), 1e-9), chance(`${words}/v`)]
  const normal = Math.sqrt(-2 * Math.log(u)) * Math.cos(2 * Math.PI * v)
  return median * Math.exp(spread * normal)
}
