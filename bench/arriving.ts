import { Agent, request } from 'node:http'
import type { Ask } from './load.ts'

/** What comes so many times a second, whether or not what came before has been answered. */
export interface Arriving {
  readonly name: string
  readonly perSecond: number
  readonly next: () => Ask
}

/** What became of one kind of them. */
export interface Arrived {
  readonly name: string
  /** Milliseconds from when each came, those included that weren't answered well. */
  readonly times: readonly number[]
  /** How many weren't answered 2xx, by status; 0 is no answer at all. */
  readonly wrong: Readonly<Record<number, number>>
}

/** A person that gets no answer gives up. */
const patience = 20_000

/**
 * Sends them as people come: evenly on the average, by chance each, and the same on every server. Ends by itself: nothing is
 * sent after the time, and what is still waited for then is given up one by one. `isEven` sends them at equal distances.
 */
export async function arrivals(
  base: string,
  kinds: readonly Arriving[],
  seconds: number,
  { people = 300, isEven = false } = {},
): Promise<readonly Arrived[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: people })
  const all = kinds.map(({ name }) => ({ name, times: [] as number[], wrong: {} as Record<number, number> }))
  const comings = kinds
    .flatMap(({ perSecond }, kind) => timesOf(perSecond, seconds, isEven, kind + 1).map((at) => ({ at, kind })))
    .sort((a, b) => a.at - b.at)
  const begun = performance.now()
  const underWay: Promise<void>[] = []
  for (const { at, kind } of comings) {
    const left = at - (performance.now() - begun)
    if (left > 0) await new Promise((resolve) => setTimeout(resolve, left))
    const ask = kinds[kind]?.next()
    const into = all[kind]
    if (ask === undefined || into === undefined) continue
    underWay.push(
      sent(base, ask, agent).then((status) => {
        // From when it came, not from when we got round to it: who waits for us waits too.
        into.times.push(performance.now() - begun - at)
        if (status < 200 || status > 299) into.wrong[status] = (into.wrong[status] ?? 0) + 1
      }),
    )
  }
  await Promise.all(underWay)
  agent.destroy()
  return all
}

/** The status; 0 where there was no answer. */
function sent(base: string, { method, path, body, headers }: Ask, agent: Agent): Promise<number> {
  return new Promise((resolve) => {
    const json = body === undefined ? {} : { 'content-type': 'application/json' }
    const asked = request(base + path, { method, agent, headers: { ...json, ...headers }, timeout: patience })
    asked.on('response', (answer) => {
      answer.on('error', () => resolve(0))
      answer.on('end', () => resolve(answer.statusCode ?? 0))
      answer.resume()
    })
    asked.on('timeout', () => asked.destroy())
    asked.on('error', () => resolve(0))
    asked.end(body)
  })
}

/** Milliseconds from the beginning. */
function timesOf(perSecond: number, seconds: number, isEven: boolean, seed: number): readonly number[] {
  const every = 1_000 / perSecond
  if (isEven) return Array.from({ length: Math.floor(perSecond * seconds) }, (_, n) => (n + 0.5) * every)
  const chance = chanceFrom(seed)
  const times: number[] = []
  const gap = () => -Math.log(1 - chance()) * every
  for (let at = gap(); at < seconds * 1_000; at += gap()) times.push(at)
  return times
}

/** Numbers from 0 to 1 that look like chance and are the same in every run (mulberry32). */
function chanceFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

export const wrongOf = ({ wrong }: Arrived): number => Object.values(wrong).reduce((sum, count) => sum + count, 0)
