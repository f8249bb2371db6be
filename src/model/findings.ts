import type { Coming } from './coming.ts'
import type { CalendarDate } from './dates.ts'
import type { Governance } from './governance.ts'
import type { Able } from './refusal.ts'
import { sentence } from './sentence.ts'
import type { GovernanceModel } from './shapes/governanceModel.ts'
import type { ClauseId } from './shapes/ids.ts'
import type { Structure } from './structure.ts'
import { compose, type Text } from './text.ts'

/** A place where the model isn't followed on a day. */
export interface Finding {
  /** Stable while the same thing is wrong, so that a link to it keeps working. */
  readonly id: string
  readonly kind: string
  readonly clause: ClauseId
  readonly title: Text
  readonly why: Text
  readonly subject: {
    readonly type:
      | 'object'
      | 'product'
      | 'person'
      | 'office'
      | 'forum'
      | 'administration'
      | 'model'
      | 'deviation'
      | 'decision'
      | 'it-component'
      | 'business-component'
      | 'register'
    readonly id: string
    readonly name: string
  }
  readonly objectId: string | null
  readonly since: CalendarDate
  readonly shouldAct: readonly Able[]
  /** What mends it: the act, and what is already known of its body. */
  readonly mend: { readonly act: string; readonly with: Readonly<Record<string, string>> } | null
  /** The first day that it is solved by what is decided already. Until then nobody is asked to act. */
  readonly solvedFrom?: CalendarDate
  /** The finding that it follows from. Where that is found too, this is a part of it. */
  readonly causedBy?: string
  /** What follows from it, and which clauses that breaks. */
  readonly carries?: readonly Carried[]
  /** It reminds of what should be done, and breaks no clause. */
  readonly reminds?: true
}

interface Carried {
  readonly clause: ClauseId
  readonly title: Text
}

/** Every clause that isn't followed where it is found. */
export const clausesOf = ({ clause, carries = [] }: Finding): readonly ClauseId[] => [
  ...new Set([clause, ...carries.map((each) => each.clause)]),
]

/** As much of a day as is asked about: all of it, which a Governance has, or what belongs to one object or component. */
export interface Extent
  extends Pick<Governance, 'day' | 'objects' | 'products' | 'administrations' | 'appointments' | 'deviations'> {
  readonly structure: Pick<Structure, 'persons' | 'decisions' | 'components'>
}

/** A finding is a question put to the structure on a day. `clauses`: which it can answer for in this model. */
export interface FindingQuestion {
  readonly kind: string
  /** What its findings are about, so that nobody else's is asked for a page about one of these. */
  readonly about: readonly Finding['subject']['type'][]
  readonly name: Text
  readonly clauses: (governance: Governance) => readonly ClauseId[]
  /** Of all of the day, where no extent is given. What it goes through is the extent's, and what it looks up the day's. */
  readonly ask: (governance: Governance, extent?: Extent) => readonly Finding[]
  /** It reminds of what should be done, and is no breach of its clause. */
  readonly reminds?: true
  /** How many things it is asked of for the sake of one clause, those that it finds nothing wrong with among them. */
  readonly askedOf: (clause: ClauseId, governance: Governance) => number
}

/** A finding that an organisation's model asks for by citing a clause for it. */
export const citedFinding = <Kind extends keyof GovernanceModel['cites']>(
  kind: Kind,
  about: FindingQuestion['about'],
  name: Text,
  ask: (clause: ClauseId, governance: Governance, extent: Extent) => readonly Finding[],
  askedOf: (governance: Governance) => number,
) => ({
  kind,
  about,
  name,
  clauses: (governance: Governance) => cited(kind, governance),
  ask: (governance: Governance, extent: Extent = governance) =>
    cited(kind, governance).flatMap((clause) => ask(clause, governance, extent)),
  askedOf: (_: ClauseId, governance: Governance) => askedOf(governance),
})

/** About an empty place that somebody is to come to: it lasts until then, and there is nothing for anybody to do. */
export const untilSomebodyComes = (finding: Finding, coming: Coming | null, governance: Governance): Finding => {
  if (coming === null) return finding
  const comes = words.comes({ name: governance.nameOf(coming.personId), day: coming.from })
  const why = compose((l) => `${finding.why[l]} ${comes[l]}`)
  return { ...finding, why, solvedFrom: coming.from, shouldAct: [], mend: null }
}

const words = {
  comes: sentence('{name} tillträder {day}.', '{name} begins on {day}.'),
} as const

/** The clause that the model cites for one of the product's own questions, as a list; empty: the model doesn't ask it. */
export function cited(question: keyof GovernanceModel['cites'], governance: Governance): readonly ClauseId[] {
  const clause = governance.cites(question)
  return clause === null ? [] : [clause]
}
