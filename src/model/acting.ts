import type { Right } from './acts.ts'

/** Who asks: an account of one organisation, the person behind it, and the rights given outside the model. */
export interface Actor {
  readonly accountId: string
  readonly personId: string | null
  readonly name: string
  readonly rights: readonly Right[]
  /** What it acts by: the session, or the API token, its name and the account that made it, where that is known. */
  readonly by?:
    | { readonly session: string }
    | { readonly token: string; readonly name: string; readonly madeBy: string | null }
  /** What the API token is for: `read`, or the ids of acts. A session has none, and may do all that the person may. */
  readonly scopes?: readonly string[]
  /** What is read is put into a file, which goes further than whoever asked for it can see. */
  readonly forFile?: true
}

/** What the server knows when somebody acts: who, when, under which new id. The model itself never looks at a clock. */
export interface Acting {
  readonly actor: Actor
  readonly now: string
  readonly today: string
  readonly newId: () => string
}

/** By a token, and not by whoever is signed in. */
export const isByToken = ({ scopes }: Actor): boolean => scopes !== undefined

export const isInScope = ({ scopes }: Pick<Actor, 'scopes'>, scope: string): boolean =>
  scopes === undefined || scopes.includes(scope)

export const hasRight = (actor: Actor, right: Right): boolean => actor.rights.includes(right)
