import type { Municipality } from './twoHousesForTests.ts'

type Kind =
  | 'person'
  | 'object'
  | 'office'
  | 'administration'
  | 'product'
  | 'appointment'
  | 'seat'
  | 'deviation'
  | 'decision'
  | 'request'
  | 'holding'
  | 'version'
  | 'account'
  | 'token'
  | 'import'
  | 'forum'
  | 'organisation'
  | 'itComponent'
  | 'businessComponent'
  | 'move'

const first = (rows: readonly { readonly id: string }[]): string => rows[0]?.id ?? ''

/** One id of each kind in a municipality. */
export function idsOf({
  structure,
  requests,
  accounts,
  id,
  tokenId,
  importId,
}: Municipality): Readonly<Record<Kind, string>> {
  /** One that stands, where there is one. */
  const open = <T extends { readonly to: string | null }>(rows: readonly T[]) => [
    ...rows.filter((each) => each.to === null),
    ...rows,
  ]
  const object = first(open(structure.objects))
  return {
    organisation: id,
    person: first(structure.persons),
    object,
    office: first(open(structure.offices)),
    administration: first(open(structure.administrations)),
    product: first(open(structure.products)),
    appointment: first(open(structure.appointments)),
    seat: first(open(structure.seatings)),
    deviation: first(open(structure.deviations)),
    decision: first(structure.decisions),
    request: first(requests),
    holding: first(open(structure.holdings)),
    version: first(structure.models),
    account: first(accounts),
    token: tokenId,
    import: importId,
    forum: `object-steering-group~${object}`,
    // A municipality without any: another's id is one that isn't there.
    itComponent: first(open(structure.components.filter(({ kind }) => kind === 'it'))) || first(requests),
    businessComponent: first(open(structure.components.filter(({ kind }) => kind === 'business'))) || first(requests),
    move: first(structure.moves) || first(requests),
  }
}

const bySegment: Readonly<Record<string, Kind>> = {
  persons: 'person',
  objects: 'object',
  offices: 'office',
  administrations: 'administration',
  'object-products': 'product',
  appointments: 'appointment',
  seats: 'seat',
  deviations: 'deviation',
  decisions: 'decision',
  requests: 'request',
  imports: 'import',
  'office-holders': 'holding',
  versions: 'version',
  accounts: 'account',
  tokens: 'token',
  forums: 'forum',
  'it-components': 'itComponent',
  components: 'itComponent',
  'business-components': 'businessComponent',
  'component-moves': 'move',
}

/** `/persons/{id}/mandates` with an id of its own kind; one that isn't known gets every kind's. */
export function pathsOf(path: string, ids: Readonly<Record<Kind, string>>): readonly string[] {
  if (!path.includes('{')) return [path]
  const segment = path.split('/').findLast((_, at, all) => all[at + 1]?.startsWith('{')) ?? ''
  const kind = bySegment[segment]
  const candidates = kind === undefined ? Object.values(ids) : [ids[kind]]
  return candidates.map((id) => path.replaceAll(/\{\w+\}/g, encodeURIComponent(id)))
}

/** The kind that a body's field asks for: `linePositionId` is an office's. */
export function idFor(field: string, ids: Readonly<Record<Kind, string>>): string {
  const kinds: readonly [RegExp, Kind][] = [
    [/component|^toId$/i, 'itComponent'],
    [/product/i, 'product'],
    [/object|partOf|into|mergers?/i, 'object'],
    [/office|linePosition/i, 'office'],
    [/administration/i, 'administration'],
    [/decision|ground/i, 'decision'],
    [/worksFor|appointment/i, 'appointment'],
    [/account/i, 'account'],
    [/forum/i, 'forum'],
    [/version/i, 'version'],
  ]
  return ids[kinds.find(([pattern]) => pattern.test(field))?.[1] ?? 'person']
}
