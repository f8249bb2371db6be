import { isUnchanged } from '#model/sameRecord'
import type { Structure } from '#model/structure'
import type { AuditLink } from './audit.ts'
import { subjectsOf } from './auditSubjects.ts'

/** What mandates rest on: whoever writes one of these past the product is found. */
const heldKinds = ['decisions', 'appointments', 'seatings'] as const
type HeldKind = (typeof heldKinds)[number]
type Fields = Readonly<Record<string, unknown>> & {
  readonly id?: unknown
  readonly before?: unknown
  readonly decision?: unknown
  readonly decisionId?: unknown
  readonly objectId?: unknown
  readonly to?: unknown
  readonly on?: unknown
  readonly request?: unknown
  readonly annulled?: unknown
}

const subjectKinds: Readonly<Record<string, HeldKind>> = {
  decision: 'decisions',
  appointment: 'appointments',
  seating: 'seatings',
}

/** The records as the entries of a chain have told of them, read one after another. */
export class ToldRecords {
  readonly #told: { readonly [Kind in HeldKind]: Map<string, Fields> } = {
    ...{ decisions: new Map(), appointments: new Map(), seatings: new Map() },
  }

  /** Decisions whose records nobody told of. */
  readonly #toldInPart = new Set<unknown>()

  read({ act, subjectType, body }: Pick<AuditLink, 'act' | 'subjectType' | 'body'>): void {
    const { before, after, decision, ended, removed, request } = fieldsOf(JSON.parse(body))
    // Until version 0019 the request stood in the place of the records.
    if (act === 'requests.register' && request === undefined) this.#readInPart(fieldsOf(decision), body)
    const subjectKind = subjectKinds[subjectType]
    for (const kind of heldKinds) {
      const told = this.#told[kind]
      const is = listIn(after, kind)
      for (const { id } of [...listIn(before, kind), ...listIn(removed, kind)]) told.delete(String(id))
      for (const each of is) this.#tell(kind, each)
      // An ending that tells no more than the last day.
      for (const each of [
        ...(Array.isArray(ended) ? ended.map(fieldsOf) : listIn(ended, kind)),
        ...listIn(fieldsOf(removed).before, kind),
      ])
        if (told.has(String(each.id))) this.#tell(kind, each)
    }
    if (subjectKind !== undefined && 'id' in fieldsOf(after)) this.#tell(subjectKind, fieldsOf(after))
    for (const each of [fieldsOf(decision), fieldsOf(fieldsOf(after).decision)])
      if ('id' in each) this.#tell('decisions', each)
  }

  /** What the decision made is in no entry, nor whose time it ended in what the request names. */
  #readInPart({ id: decisionId, on }: Fields, body: string): void {
    this.#toldInPart.add(decisionId)
    const named = new Set<unknown>(subjectsOf('', body))
    for (const kind of ['appointments', 'seatings'] as const)
      for (const [id, { to, ...fields }] of this.#told[kind])
        if ((to === null || String(to) >= String(on)) && (named.has(id) || named.has(fields.objectId)))
          this.#told[kind].set(id, fields)
  }

  #tell(kind: HeldKind, fields: Fields): void {
    const id = String(fields.id)
    this.#told[kind].set(id, { ...this.#told[kind].get(id), ...fields })
  }

  /** Where the records that stand aren't what was told of them: `appointments 5f…`. */
  differing(structure: Structure): readonly string[] {
    return heldKinds.flatMap((kind) => {
      const told = this.#told[kind]
      const standing = new Map<string, object>(structure[kind].map((each) => [each.id, each]))
      const ids = new Set([...told.keys(), ...standing.keys()])
      return [...ids].flatMap((id) => {
        const [fields, stands] = [told.get(id), standing.get(id)]
        const isAsTold =
          stands === undefined
            ? this.#isAnnulled(fields)
            : fields === undefined
              ? this.#toldInPart.has(fieldsOf(stands).decisionId)
              : isUnchanged(fields, stands)
        return isAsTold ? [] : [`${kind} ${id}`]
      })
    })
  }

  /** What an annulled decision had made is gone with it. */
  #isAnnulled(fields: Fields | undefined): boolean {
    return Boolean(this.#told.decisions.get(String(fields?.decisionId))?.annulled)
  }
}

const fieldsOf = (value: unknown): Fields => (typeof value === 'object' && value !== null ? (value as Fields) : {})

function listIn(value: unknown, kind: HeldKind): readonly Fields[] {
  const list = fieldsOf(value)[kind]
  return Array.isArray(list) ? list.map(fieldsOf) : []
}
