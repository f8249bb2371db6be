import type { Actor } from '../acting.ts'
import { componentAsRead } from '../components/keepers.ts'
import type { EffectKind } from '../decisions/effects.ts'
import { recordTitle } from '../decisions/recordTitle.ts'
import type { Governance } from '../governance.ts'
import type { ImportRecord } from '../imports/importRecord.ts'
import { type DecisionRequest, maySee } from '../requests/requests.ts'
import type { Link } from '../rulebook/links.ts'
import type { Person } from '../structure.ts'
import { type Text, text } from '../text.ts'
import { writtenNames } from './writtenNames.ts'

/** Something that people have written in, where a name stands. */
export interface Mention {
  readonly type: string
  readonly id: string
  readonly title: Text
}

interface Work {
  readonly requests: readonly DecisionRequest[]
  readonly links: readonly Link[]
  readonly imports: readonly Pick<ImportRecord, 'id' | 'fileName'>[]
  /** The drafts of imports whose rows the name stands in: a row isn't kept with its import. */
  readonly inRows: ReadonlySet<string>
}

/** What kinds of record people write freely in, and what one is called in addresses. */
const written = {
  ...{ administrations: 'administration', objects: 'object', products: 'product' },
  ...{ deviations: 'deviation', moves: 'component-move' },
} as const satisfies Partial<Record<EffectKind, string>>

/** Where somebody's name stands, so that whoever protects them can have it written otherwise: it goes on standing there for those who administer. */
export function mentionsOf(
  person: Person,
  { requests, links, imports, inRows }: Work,
  actor: Actor,
  governance: Governance,
): Mention[] {
  const { structure } = governance
  const names = writtenNames([person], [])
  const stands = (record: object) => names?.mayBeIn(JSON.stringify(record)) === true
  const titled = (title: string): Text => text(title, title)
  // What goes between two components is read on the page of the one that it goes from.
  const relating = new Set(structure.relations.filter(stands).map(({ fromId }) => fromId))
  const kinds = Object.entries(written) as [keyof typeof written, string][]
  return [
    ...structure.components
      .filter(
        (each) => relating.has(each.id) || stands(each.kind === 'it' ? componentAsRead(each, actor, governance) : each),
      )
      .map(({ kind, id, name }) => ({ type: `${kind}-component`, id, title: titled(name) })),
    ...kinds.flatMap(([kind, type]) =>
      structure[kind]
        .filter(stands)
        .map((each) => ({ type, id: each.id, title: recordTitle(kind, each as never, governance) })),
    ),
    ...structure.offices.filter(stands).map(({ id, title }) => ({ type: 'office', id, title: titled(title) })),
    ...structure.models
      .filter(stands)
      .map(({ id, number }) => ({ type: 'model-version', id, title: titled(`Version ${number}`) })),
    ...links.filter(stands).map(({ id, title }) => ({ type: 'link', id, title: titled(title) })),
    ...structure.decisions
      .filter(stands)
      .map(({ id, reference }) => ({ type: 'decision', id, title: titled(reference) })),
    ...requests
      .filter((each) => maySee(actor, each) && stands(each))
      .map(({ id, title }) => ({ type: 'request', id, title })),
    ...imports
      .filter((each) => stands(each) || inRows.has(each.id))
      .map(({ id, fileName }) => ({ type: 'import', id, title: titled(fileName) })),
  ]
}
