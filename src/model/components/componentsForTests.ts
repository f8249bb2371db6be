import { krona } from '../money.ts'
import type { BusinessComponent, Component, ItComponent, Placement, Relation } from '../shapes/component.ts'
import type { Facts } from '../shapes/facts.ts'
import { fieldChoices } from '../shapes/fieldChoices.ts'
import type { ObjectProduct, Structure } from '../structure.ts'

/** An IT component with nothing told about it but its name. */
export const itComponent = (key: string, parts: Partial<ItComponent> = {}): ItComponent => ({
  ...{
    id: idOf(key),
    kind: 'it',
    type: 'system',
    name: key,
    aliases: [],
    description: null,
    partOfId: null,
    key: null,
  },
  ...{ administrationIds: null, usingProductIds: [], responsible: { business: null, it: null }, services: null },
  ...{ servicePersonId: null, documents: [], assessments: { business: null, it: null }, facts: {}, attested: null },
  ...{ absentSince: null, from: '2022-01-01', to: null },
  ...parts,
})

export const businessComponent = (key: string, parts: Partial<BusinessComponent> = {}): BusinessComponent => ({
  ...{ id: idOf(key), kind: 'business', type: 'routine', name: key, aliases: [], description: null, url: null },
  ...{ itComponentIds: [], administrationId: null, assignment: null, from: '2022-01-01', to: null },
  ...parts,
})

/** Where it stands; confirmed unless said otherwise. */
export const placed = (
  componentId: string,
  { id: productId, objectId }: Pick<ObjectProduct, 'id' | 'objectId'>,
  decisionId: string | null = idOf('decision'),
): Placement => ({
  ...{ id: idOf(`placement ${componentId}`), componentId, objectId, productId, decisionId },
  ...{ from: '2022-01-01', to: null },
})

export const related = (fromId: string, kind: Relation['kind'], toId: string): Relation => ({
  ...{ id: idOf(`${fromId} ${kind} ${toId}`), kind, fromId, toId, note: null, from: '2022-01-01', to: null },
})

/** The same id for the same key, of the shape that ids have. */
export function idOf(key: string): string {
  let [a, b] = [0x811c9dc5, 0x1000193]
  for (const letter of key) {
    a = Math.imul(a ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0
    b = Math.imul(b + a, 0x85ebca6b) >>> 0
  }
  const [left, right] = [a.toString(16).padStart(8, '0'), b.toString(16).padStart(8, '0')]
  return `${left}-0000-4000-8000-0000${right}`
}

/** A structure with so many components over its products, always the same: every shape that a register has. */
export function withComponents(structure: Structure, count: number): Structure {
  const next = chance()
  const one = <T>(all: readonly [T, ...T[]]): T => all[Math.floor(next() * all.length)] ?? all[0]
  const open = structure.products.filter(({ to }) => to === null)
  const administrations = structure.administrations.map(({ id }) => id)
  const persons = structure.persons.map(({ id }) => id)
  const decisionId = structure.decisions[0]?.id ?? idOf('decision')
  const components: Component[] = []
  const placements: Placement[] = []
  const relations: Relation[] = []
  for (let at = 0; at < count; at += 1) {
    const key = `component ${at}`
    const name = `${one(firsts)}${one(lasts)} ${at}`
    const product = open[Math.floor(next() ** 1.5 * open.length)]
    if (at % 4 === 3) {
      const about = components.slice(-1).flatMap(({ id, kind }) => (kind === 'it' ? [id] : []))
      components.push(businessComponent(key, { name: `Rutin för ${name.toLowerCase()}`, itComponentIds: about }))
    } else {
      const facts: Facts = {
        ...(next() < 0.8 && { lifecycle: one(lifecycles) }),
        ...(next() < 0.7 && { category: one(['core-operation', 'shared-support', 'platform', 'citizen-service']) }),
        ...(next() < 0.6 && { criticality: one(['critical', 'mostly', 'partly', 'no']) }),
        ...(next() < 0.5 && { 'active-users': Math.round(10 ** (next() * 4)) }),
        ...(next() < 0.41 && { 'operating-cost': krona(Math.round(10 ** (3 + next() * 4))) }),
        ...(next() < 0.75 && { supplier: `${one(firsts)}bolaget ${Math.floor(next() * 200)} AB` }),
        ...(next() < 0.1 && { 'contract-form': { unknown: true } as const }),
      }
      const users = administrations.filter(() => next() < 0.25)
      const parent = at % 20 === 19 ? components.find((each) => each.kind === 'it') : undefined
      components.push(
        itComponent(key, {
          ...{ name, facts, type: parent === undefined ? one(['system', 'application', 'e-service']) : 'server' },
          description: `${one(firsts)}uppgifter, ${one(lasts)} och ärenden för verksamheten.`,
          administrationIds: next() < 0.2 ? null : users,
          partOfId: parent?.id ?? null,
          responsible: {
            business: persons[at % persons.length] ?? null,
            it: persons[(at * 7) % persons.length] ?? null,
          },
        }),
      )
      const to = components[Math.floor(next() * components.length)]
      if (at % 9 === 0 && to?.kind === 'it' && to.id !== idOf(key))
        relations.push(related(idOf(key), 'depends-on', to.id))
      if (parent !== undefined) continue
    }
    if (product !== undefined && next() < 0.97) {
      placements.push(placed(idOf(key), product, next() < 0.85 ? decisionId : null))
    }
  }
  return {
    ...structure,
    components: [...structure.components, ...components],
    placements: [...structure.placements, ...placements],
    relations: [...structure.relations, ...relations],
  }
}

const lifecycles = Object.keys(fieldChoices.lifecycle) as [string, ...string[]]
const firsts = ['Elev', 'Bygg', 'Arkiv', 'Löne', 'Vård', 'Kart', 'Nämnd', 'Trygghets', 'Miljö', 'Biblioteks'] as const
const lasts = ['register', 'portal', 'system', 'schema', 'journal', 'tjänst', 'planering', 'uppföljning'] as const

/** A sequence that is the same every time. */
function chance(): () => number {
  let state = 20261123
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}
