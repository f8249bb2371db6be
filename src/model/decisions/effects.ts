import { differing } from '../differing.ts'
import type { Structure } from '../structure.ts'

/** Records that a decision can end or change. What it makes falls with it; a record's own `decisionId` says which those are. */
export const effectKinds = [
  ...(['administrations', 'objects', 'products', 'appointments', 'seatings', 'deviations'] as const),
  ...(['components', 'placements', 'relations', 'moves'] as const),
] as const
export type EffectKind = (typeof effectKinds)[number]

interface EffectOn<Kind extends EffectKind> {
  readonly kind: Kind
  readonly id: string
  /** Null: the decision made it. */
  readonly before: Structure[Kind][number] | null
  /** Null: it had not begun, and the decision withdrew it. */
  readonly after: Structure[Kind][number] | null
}

/** What a decision did to one record: as it was, and as the decision left it. Remembered so that it can be undone exactly. */
export type Effect = { readonly [Kind in EffectKind]: EffectOn<Kind> }[EffectKind]

export interface DecisionEffects {
  readonly decisionId: string
  readonly effects: readonly Effect[]
}

/** What a decision did beside making the records that rest on it, seen from the structure before and after it. */
export const effectsOf = (decisionId: string, before: Structure, after: Structure): readonly Effect[] =>
  effectKinds.flatMap((kind) => effectsOn(kind, decisionId, before, after))

/** What last days that a decision puts to records do to them. */
export const endingEffects = (
  kind: 'appointments' | 'seatings' | 'deviations',
  endings: readonly { readonly id: string; readonly to: string | null }[],
  structure: Structure,
): readonly Effect[] =>
  endings.flatMap(({ id, to }) => {
    const before = structure[kind].find((each) => each.id === id)
    if (before === undefined) return []
    return [effect(kind, id, before, to !== null && to < before.from ? null : { ...before, to })]
  })

function effectsOn(kind: EffectKind, decisionId: string, before: Structure, after: Structure): readonly Effect[] {
  if (before[kind] === after[kind]) return []
  const [were, are] = differing<Record>(before[kind], after[kind])
  const old = new Map(were.map((each) => [each.id, each]))
  const now = new Map(are.map((each) => [each.id, each]))
  const changed = [...old].flatMap(([id, was]) => {
    const is = now.get(id) ?? null
    return is === was ? [] : [effect(kind, id, was, is)]
  })
  const made = [...now].flatMap(([id, is]) =>
    old.has(id) || fallsWith(kind, is, decisionId) ? [] : [effect(kind, id, null, is)],
  )
  return [...changed, ...made]
}

type Record = Structure[EffectKind][number]

/** An object's content is put back by its effects: it may rest on another decision than the one that changed it. */
const fallsWith = (kind: EffectKind, record: Record, decisionId: string): boolean =>
  kind !== 'products' && kind !== 'placements' && 'decisionId' in record && record.decisionId === decisionId

// Both records are of the kind's own list; TypeScript can't follow that through a list of kinds.
export const effect = (kind: EffectKind, id: string, before: Record | null, after: Record | null): Effect =>
  ({ kind, id, before, after }) as Effect
