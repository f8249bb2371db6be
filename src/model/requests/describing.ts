import type { Act } from '../acts.ts'
import type { Governance } from '../governance.ts'
import { productsById } from '../lookups.ts'
import type { SideId } from '../shapes/governanceModel.ts'
import { compose, type Text, text } from '../text.ts'

type Body = Readonly<Record<string, unknown>>

/** "Tillsätt: {person}, objektägare it i SAM". The person is named when it is read. */
export function titleOf(act: Act, params: Readonly<Record<string, string>>, body: Body, governance: Governance): Text {
  const code = governance.object(textIn(body, 'objectId') ?? params.id ?? '')?.code
  const title = roleTitle(body, governance)
  const product = productsById(governance.structure).get(params.id ?? '')?.name
  const named = [textIn(body, 'name'), textIn(body, 'code'), moved(params.id, governance), product].filter(
    (each) => each !== undefined,
  )
  return compose((language) => {
    const role =
      title === undefined
        ? undefined
        : code === undefined
          ? title[language]
          : `${title[language]} ${text('i', 'in')[language]} ${code}`
    const parts = [textIn(body, 'personId') === undefined ? undefined : '{person}', role ?? code, ...named]
    const about = parts.filter((each) => each !== undefined).join(', ')
    return about === '' ? act.name[language] : `${act.name[language]}: ${about}`
  })
}

export interface Fact {
  readonly label: Text
  readonly value: Text
}

/** What a decision paper says about the thing that is asked for, field by field, in words. */
export const factsOf = (body: Body, governance: Governance): readonly Fact[] =>
  Object.entries(labels).flatMap(([field, label]) => {
    const value = wordsOf(field, body, governance)
    return value === undefined ? [] : [{ label, value }]
  })

const labels: Readonly<Record<string, Text>> = {
  personId: text('Person', 'Person'),
  role: text('Roll', 'Role'),
  objectId: text('Objekt', 'Object'),
  code: text('Kod', 'Code'),
  name: text('Namn', 'Name'),
  category: text('Kategori', 'Category'),
  productIds: text('Objektprodukter', 'Object products'),
  componentIds: text('Komponenter', 'Components'),
  from: text('Från och med', 'From'),
  to: text('Till och med', 'Until'),
  lastDay: text('Sista dag', 'Last day'),
  on: text('Sista dag', 'Last day'),
  linePositionId: text('Befattning i linjen', 'Line position'),
  dialogueWithId: text('Dialog har hållits med', 'Dialogue was held with'),
  reason: text('Skäl', 'Reason'),
  wording: text('Beslutet lyder', 'The decision reads'),
}

function wordsOf(field: string, body: Body, governance: Governance): Text | undefined {
  const value = textIn(body, field)
  if (field === 'productIds') return namesOf(body.productIds, governance.structure.products)
  if (field === 'componentIds') return namesOf(body.componentIds, governance.structure.components)
  if (value === undefined) return undefined
  const same = (word: string | undefined) => (word === undefined ? undefined : text(word, word))
  switch (field) {
    case 'personId':
    case 'dialogueWithId':
      return same(governance.nameOf(value))
    case 'objectId': {
      const object = governance.object(value)
      return same(object === undefined ? undefined : `${object.code} ${object.name}`)
    }
    case 'linePositionId':
      return same(governance.office(value)?.title)
    case 'role':
      return roleTitle(body, governance)
    case 'category':
      return governance.model.categories.find((each) => each.id === value)?.name
    default:
      return same(value)
  }
}

function namesOf(ids: unknown, things: readonly { readonly id: string; readonly name: string }[]): Text | undefined {
  if (!Array.isArray(ids) || ids.length === 0) return undefined
  const names = things
    .filter((each) => ids.includes(each.id))
    .map((each) => each.name)
    .join(', ')
  return names === '' ? undefined : text(names, names)
}

/** The component whose move is asked about. */
function moved(moveId: string | undefined, governance: Governance): string | undefined {
  const move = governance.structure.moves.find((each) => each.id === moveId)
  return move === undefined ? undefined : governance.component(move.componentId)?.name
}

function roleTitle(body: Body, governance: Governance): Text | undefined {
  const role = textIn(body, 'role')
  const side = textIn(body, 'side')
  return role === undefined || !isSide(side) ? undefined : governance.roleTitle(role, side)
}

const isSide = (side: string | undefined): side is SideId => side === 'business' || side === 'it'

function textIn(body: Body, field: string): string | undefined {
  const value = body[field]
  return typeof value === 'string' && value !== '' ? value : undefined
}
