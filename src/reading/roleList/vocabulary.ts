import { cachedByParts } from '#model/cached'
import type { Governance } from '#model/governance'
import { grouped } from '#model/grouped'
import { objectOn } from '#model/objectOn'
import type { SideId } from '#model/shapes/governanceModel'
import type { Administration, GovernanceObject, ObjectProduct } from '#model/structure'
import { capitalised, compose, text } from '#model/text'
import { Lookup } from '../cells/lookup.ts'
import type { Option } from '../problems/faults.ts'
import { type RoleReading, roleLookup, sideLookup } from './roleWords.ts'

/** What cells can name in this organisation: its administrations, objects and products. */
export interface Places {
  readonly administrations: Lookup<Administration>
  readonly objects: Lookup<GovernanceObject>
  readonly products: Lookup<ObjectProduct>
  readonly productsByObject: ReadonlyMap<string, Lookup<ObjectProduct>>
  readonly options: { readonly administrations: readonly Option[]; readonly objects: readonly Option[] }
}

/** With the words of its model. */
export interface Vocabulary extends Places {
  readonly governance: Governance
  readonly roles: Lookup<RoleReading>
  readonly sides: Lookup<SideId>
  readonly options: Places['options'] & { readonly roles: readonly Option[]; readonly sides: readonly Option[] }
}

export function vocabularyOf(governance: Governance): Vocabulary {
  const { model } = governance
  const places = placesOf(governance)
  return {
    ...places,
    governance,
    roles: roleLookup(model),
    sides: sideLookup(model),
    options: {
      ...places.options,
      roles: roleOptions(governance),
      sides: model.sides.map((each) => ({ value: each.name.sv, label: each.name })),
    },
  }
}

const partsOf = ({ structure: { administrations, objects, products }, day }: Governance) =>
  [administrations, objects, products, day] as const

export const placesOf = cachedByParts(partsOf, (governance: Governance): Places => {
  const { structure } = governance
  const administrations = new Lookup<Administration>()
  for (const each of standing(structure.administrations, governance))
    administrations.add(each, [each.id, each.code, each.name])
  const objects = new Lookup<GovernanceObject>()
  for (const each of standing(objectsAsOf(governance), governance))
    objects.add(each, [each.id, each.code, each.name, `${each.code} ${each.name}`])
  return {
    administrations,
    objects,
    products: productLookup(structure.products, governance),
    productsByObject: new Map(
      [...grouped(structure.products, (each) => each.objectId)].map(([id, all]) => [
        id,
        productLookup(all, governance),
      ]),
    ),
    options: {
      administrations: governance.administrations.map((each) => ({
        value: each.code,
        label: text(each.name, each.name),
      })),
      objects: governance.objects.map((each) => ({
        value: each.code,
        label: text(`${each.code}, ${each.name}`, `${each.code}, ${each.name}`),
      })),
    },
  }
})

/** Two objects may have a product of the same name; with the object's code before it there is no doubt. */
function productLookup(products: readonly ObjectProduct[], governance: Governance): Lookup<ObjectProduct> {
  const lookup = new Lookup<ObjectProduct>()
  for (const each of products)
    lookup.add(each, [each.id, each.name, `${governance.object(each.objectId)?.code ?? ''} ${each.name}`])
  return lookup
}

function roleOptions(governance: Governance): readonly Option[] {
  const { model } = governance
  const roles = model.roles.flatMap((role) =>
    role.sides.map((side) => ({
      value: `${role.name.sv} ${governance.sideName(side).sv}`,
      label: capitalised(governance.roleTitle(role.id, side)),
    })),
  )
  const offices = model.offices.map((office) => ({ value: office.name.sv, label: capitalised(office.name) }))
  const seats = model.forums
    .filter((forum) => forum.seats.some(({ from }) => 'seating' in from))
    .map((forum) => ({
      value: `ledamot ${forum.abbreviation}`,
      label: compose((l) => `${text('Ledamot', 'Member')[l]} ${forum.abbreviation}`),
    }))
  return [...roles, ...offices, ...seats]
}

const objectsAsOf = ({ structure, day }: Governance): readonly GovernanceObject[] =>
  structure.objects.map((history) => objectOn(history, day))

/** Those of today, and with them those of other days whose names nobody bears today: lists are often old. */
function standing<T extends { readonly from: string; readonly to: string | null; readonly code: string }>(
  all: readonly T[],
  { day }: Governance,
): readonly T[] {
  const today = all.filter((each) => each.to === null || each.to >= day)
  const taken = new Set(today.map((each) => each.code))
  return [...today, ...all.filter((each) => !today.includes(each) && !taken.has(each.code))]
}
