import type { Act } from './acts.ts'
import { type Refusal, refuse } from './refusal.ts'
import type { RefusalCode } from './refusalCodes.ts'

interface Stated {
  readonly state: string
}

/** The states in which an act is open, and what it is refused with in any other; null where it makes the record. */
type When<State> = { readonly from: null } | { readonly from: readonly State[]; readonly closed: RefusalCode }

type Question<R, Asking> = (record: R, asking: Asking) => Refusal | undefined

type Asked<R, Asking> = When<string> & {
  /** What must hold of the record, whoever asks. */
  readonly gate?: Question<R, Asking>
  /** Who may, beside the right that the act takes. */
  readonly who?: Question<R, Asking>
}

type Step<R extends Stated> = When<R['state']> &
  Asked<R, never> & {
    readonly act: Act
    /** The state that it leads to; by outcome, where there are several. */
    readonly to: R['state'] | Readonly<Record<string, R['state']>>
  }

/** What becomes of a kind of record: a row for every act on it, by name. */
export type Workflow<R extends Stated> = Readonly<Record<string, Step<R>>>

export const isOpenTo = ({ from }: When<string>, { state }: Stated): boolean => from === null || from.includes(state)

/** The state first, then what must hold. Who may is left to ask: of the decision that the act's order names. */
export function whyNotYet<R extends Stated, Asking>(
  step: Asked<R, Asking>,
  record: NoInfer<R>,
  asking: NoInfer<Asking>,
): Refusal | undefined {
  if (step.from !== null && !isOpenTo(step, record)) return refuse(step.closed, null)
  return step.gate?.(record, asking)
}

/** The same, and who: asked by the act itself, and for the button that leads to it. */
export const whyNot = <R extends Stated, Asking>(
  step: Asked<R, Asking>,
  record: NoInfer<R>,
  asking: NoInfer<Asking>,
): Refusal | undefined => whyNotYet(step, record, asking) ?? step.who?.(record, asking)

/** Each of the acts, told as the page wants it: what hinders it, or nothing, where it is open to whoever asks. */
export const can = <R extends Stated, Asking, Name extends string, Told>(
  steps: Readonly<Record<Name, Asked<R, Asking>>>,
  record: NoInfer<R>,
  asking: NoInfer<Asking>,
  tell: (refusal: Refusal | undefined) => Told,
): Record<Name, Told> =>
  Object.fromEntries(
    Object.entries<Asked<R, Asking>>(steps).map(([name, step]) => [name, tell(whyNot(step, record, asking))]),
  ) as Record<Name, Told>
