import { type Act, type ActKind, act, asked } from './act.ts'
import { lengths } from './lengths.ts'
import { account, by, type Made, type Statement } from './limitMade.ts'
import { type Ask, connections } from './load.ts'
import { signedInPerson } from './workSubjects.ts'

/** One act of the product's, and the rows that it leaves: the limit server writes them as they are told. */
export interface Doing {
  readonly method?: Ask['method']
  readonly path: string
  readonly order?: object
  readonly subject: Made['subject']
  readonly rows: readonly Statement[]
  readonly before?: object
  readonly after?: object
  readonly decision?: object
  /** Entries of the chain that come before its own. */
  readonly also?: Made['also']
}

interface How {
  readonly kind?: ActKind
  /** How many there are of what each takes away. */
  readonly of?: number
  readonly callers?: number
}

/** An act by its own id, as a row. */
export const doing = (id: string, name: string, nth: (n: number) => Doing, how: How = {}): Act => ({
  ...act(id, name, how.kind ?? 'structural', (n) => {
    const { method = 'POST', path, order = {}, subject, rows, before, after = {}, decision, also = [] } = nth(n)
    const own = { ...by, personId: signedInPerson }
    const recorded = decision && { ...decision, recordedById: account }
    const made: Made = {
      ...{ act: id, subject, kind: how.kind ?? 'structural', rows, answer: after },
      body: { by: own, before, after, decision: recorded },
      also: also.map((told) => ({ ...told, body: { ...told.body, by: own } })),
    }
    return asked(method, path, order, '/made?', made)
  }),
  ...(how.of === undefined ? {} : { most: mostOf(how.of, how.callers) }),
  ...(how.callers === undefined ? {} : { callers: how.callers }),
})

/** Done before the rounds: once on both servers alike, and some to see how much is answered. */
const before = 4

/** As many a round as there are for all rounds and the one that warms up, with those that are made ready and not sent. */
const mostOf = (all: number, callers = connections): number =>
  Math.max(1, Math.floor((all - before) / (lengths.fewer + 1)) - Math.ceil(2.5 * callers))

/** The n-th of what can be taken once. */
export function once<T>(all: readonly T[], n: number): T {
  const one = all[n]
  if (one === undefined) throw new Error(`there are no more than ${all.length}`)
  return one
}

/** One after the other, again and again. */
export function inTurn<T>(all: readonly T[], n: number): T {
  return once(all, n % all.length)
}

/** A last day for each in turn, one earlier in each turn: so an ending can be made again and again. */
export const lastDay = (all: readonly unknown[], n: number): string =>
  new Date(Date.UTC(2036, 0, -Math.floor(n / all.length))).toISOString().slice(0, 10)
