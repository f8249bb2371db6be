import { cached, cachedByParts } from '../cached.ts'
import type { Governance } from '../governance.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { type ComponentField, type FieldId, fieldOf } from '../shapes/componentFields.ts'
import { type Facts, type FactValue, isUnknown, shapesOfKinds } from '../shapes/facts.ts'
import { fieldChoices } from '../shapes/fieldChoices.ts'
import type { ModelRegister } from '../shapes/modelRegister.ts'
import { compose, type Text, text } from '../text.ts'

/** What may stand in a field of choice: the product's own sets, and for some fields the model's. */
export function choicesOf(
  field: ComponentField,
  governance: Pick<Governance, 'register'>,
): Readonly<Record<string, Text>> {
  if (field.id === 'category') return categoryNames(governance.register.categories)
  return field.choices === undefined ? {} : fieldChoices[field.choices]
}

const categoryNames = cached((categories: ModelRegister['categories']) =>
  Object.fromEntries(categories.map(({ id, name }) => [id, name])),
)

/** Is what is written in a field something that the field can hold, and something that may be kept here? */
export const whyNotFacts = (facts: Facts, governance: OfModel): Refusal | undefined =>
  whyNotThose({ facts, governance })

/** The same facts of the same model are asked about whenever a register is planned anew. */
const whyNotThose = cachedByParts(({ facts, governance }: Asked) => [facts, governance.model], firstRefusal)

type OfModel = Pick<Governance, 'model' | 'register'>

interface Asked {
  readonly facts: Facts
  readonly governance: OfModel
}

function firstRefusal({ facts, governance }: Asked): Refusal | undefined {
  for (const [id, value] of Object.entries(facts) as [FieldId, FactValue][]) {
    const refusal = whyNotFact(id, value, governance)
    if (refusal !== undefined) return refusal
  }
  return undefined
}

function whyNotFact(id: FieldId, value: FactValue, governance: OfModel): Refusal | undefined {
  const field = fieldOf(id)
  const where = { field: `facts.${id}` }
  if (field === undefined) return refuse('fact-not-valid', null, where)
  if (isUnknown(value)) return undefined
  if (!shapesOfKinds[field.kind].safeParse(value).success) {
    return refuse('fact-not-valid', null, { ...where, missing: [wantedIn(field)] })
  }
  if (field.kind === 'choice' || field.kind === 'choices') {
    const choices = choicesOf(field, governance)
    const chosen = Array.isArray(value) ? value : [value]
    if (!chosen.every((each) => typeof each === 'string' && each in choices))
      return refuse('fact-not-valid', null, { ...where, missing: [oneOf(field, choices)] })
  }
  return whyNotLevel(id, value, governance)
}

/** Some levels say that the information doesn't belong here at all. */
function whyNotLevel(id: FieldId, value: FactValue, { register }: OfModel): Refusal | undefined {
  const rule = register.notStored.find((each) => each.field === id && typeof value === 'number' && value >= each.from)
  return rule === undefined
    ? undefined
    : refuse('level-not-stored', null, { field: `facts.${id}`, missing: [rule.why] })
}

const wanted: Readonly<Record<keyof typeof shapesOfKinds, Text>> = {
  text: text('en kort text', 'a short text'),
  'long-text': text('en text på högst 2 000 tecken', 'a text of at most 2,000 characters'),
  choice: text('ett av valen', 'one of the choices'),
  choices: text('ett eller flera av valen', 'one or more of the choices'),
  'yes-no': text('ja, delvis eller nej', 'yes, partly or no'),
  count: text('ett helt tal, noll eller mer', 'a whole number, zero or more'),
  hours: text('ett antal timmar', 'a number of hours'),
  months: text('ett antal månader', 'a number of months'),
  year: text('ett årtal', 'a year'),
  level: text('en nivå från 0 till 4', 'a level from 0 to 4'),
  date: text('ett datum', 'a date'),
  money: text('ett belopp i öre, med uppgift om moms', 'an amount in öre, with VAT told'),
}

const wantedIn = (field: ComponentField): Text => compose((l) => `${field.name[l]}: ${wanted[field.kind][l]}`)

const oneOf = (field: ComponentField, choices: Readonly<Record<string, Text>>): Text =>
  compose(
    (l) =>
      `${field.name[l]}: ${Object.values(choices)
        .map((each) => each[l])
        .join(', ')}`,
  )
