import type { SentTo } from '../../asking/api'
import { m } from '../../words/compiled/messages'
import type { PersonChosen } from '../people/personField'
import type { ComponentChosen } from './componentField'
import { type ComponentSeen, type FieldsSeen, isUnknown } from './componentSeen'
import { type FactTyped, factOf, factTyped } from './factTyped'

/** A list that may also be empty on purpose, never told, or unknown. */
export interface ListTyped {
  readonly state: 'untold' | 'unknown' | 'these'
  readonly ids: readonly string[]
}

interface ChosenTyped<Chosen> {
  readonly text: string
  readonly chosen: Chosen | null
}

/** An IT component as it is typed in the forms. */
export interface ComponentTyped {
  readonly name: string
  readonly aliases: string
  readonly description: string
  readonly type: string
  readonly partOf: ChosenTyped<ComponentChosen>
  readonly key: string
  readonly business: ChosenTyped<PersonChosen>
  readonly it: ChosenTyped<PersonChosen>
  readonly administrations: ListTyped
  readonly usingProducts: readonly { readonly id: string; readonly name: string }[]
  readonly services: ListTyped
  readonly servicePerson: ChosenTyped<PersonChosen>
  readonly documents: readonly { readonly title: string; readonly url: string }[]
  readonly facts: Readonly<Record<string, FactTyped>>
}

const nobodyTyped: ChosenTyped<never> = { text: '', chosen: null }
const untold: ListTyped = { state: 'untold', ids: [] }

export const emptyComponent: ComponentTyped = {
  ...{ name: '', aliases: '', description: '', type: 'system', key: '', facts: {} },
  ...{ partOf: nobodyTyped, business: nobodyTyped, it: nobodyTyped, servicePerson: nobodyTyped },
  ...{ administrations: untold, services: untold, usingProducts: [], documents: [] },
}

export function componentTyped(component: ComponentSeen): ComponentTyped {
  const { responsible } = component
  return {
    name: component.name,
    aliases: component.aliases.join(', '),
    description: component.description ?? '',
    type: component.type,
    key: component.key ?? '',
    partOf: chosenTyped(component.partOf),
    business: chosenTyped(responsible.business),
    it: chosenTyped(responsible.it),
    servicePerson: chosenTyped(component.servicePerson),
    administrations: listTyped(component.administrations),
    services: listTyped(component.services),
    usingProducts: component.usingProducts.map(({ id, name, object }) => ({ id, name: `${object.code} ${name}` })),
    documents: component.documents,
    facts: Object.fromEntries(
      Object.entries(component.facts).flatMap(([id, value]) => (value === undefined ? [] : [[id, factTyped(value)]])),
    ),
  }
}

const chosenTyped = (thing: { id: string; name: string } | null) =>
  thing === null ? nobodyTyped : { text: thing.name, chosen: { id: thing.id, name: thing.name } }

function listTyped(list: readonly { id: string }[] | { unknown: true } | null): ListTyped {
  if (list === null) return untold
  return isUnknown(list) ? { state: 'unknown', ids: [] } : { state: 'these', ids: list.map(({ id }) => id) }
}

type Order = NonNullable<SentTo<'PATCH /it-components/{id}'>['body']>
type NewOrder = NonNullable<SentTo<'POST /it-components'>['body']>

/** What is sent of the parts that were touched; all others stay as they are. */
export function orderOf(touched: Partial<ComponentTyped>, typed: ComponentTyped, fields: FieldsSeen): Order {
  const touches = (part: keyof ComponentTyped) => touched[part] !== undefined
  const { name, type, partOf, business, it, administrations, usingProducts, services, servicePerson } = typed
  return {
    ...(touches('name') && { name: name.trim() }),
    ...(touches('aliases') && { aliases: namesIn(typed.aliases) }),
    ...(touches('description') && { description: emptyAsNull(typed.description) }),
    ...(touches('type') && { type: type as NonNullable<Order['type']> }),
    ...(touches('partOf') && { partOfId: partOf.chosen?.id ?? null }),
    ...(touches('key') && { key: emptyAsNull(typed.key) }),
    ...((touches('business') || touches('it')) && {
      responsible: { business: business.chosen?.id ?? null, it: it.chosen?.id ?? null },
    }),
    ...(touches('administrations') && { administrationIds: listOf(administrations) }),
    ...(touches('usingProducts') && { usingProductIds: usingProducts.map(({ id }) => id) }),
    ...(touches('services') && { services: listOf(services) }),
    ...(touches('servicePerson') && { servicePersonId: servicePerson.chosen?.id ?? null }),
    ...(touches('documents') && { documents: typed.documents.filter(({ title, url }) => title !== '' || url !== '') }),
    ...(touched.facts !== undefined && { facts: factsOf(touched.facts, fields) }),
  }
}

/** The facts of something new: what is empty is not sent. */
export function factsTold(facts: ComponentTyped['facts'], fields: FieldsSeen): NonNullable<NewOrder['facts']> {
  const told = Object.entries(factsOf(facts, fields)).flatMap(([id, value]) => (value == null ? [] : [[id, value]]))
  return Object.fromEntries(told)
}

function factsOf(facts: ComponentTyped['facts'], fields: FieldsSeen): NonNullable<Order['facts']> {
  return Object.fromEntries(
    fields.items.flatMap((field) => {
      const typed = facts[field.id]
      const told = typed === undefined ? undefined : factOf(field, typed)
      return told === undefined || 'fault' in told ? [] : [[field.id, told.value]]
    }),
  )
}

/** What has to be mended before it is worth sending, by field. */
export function gapsIn(typed: ComponentTyped, fields: FieldsSeen): Readonly<Record<string, string>> {
  const gaps: Record<string, string> = {}
  if (typed.name.trim() === '') gaps.name = m.componentforms_write_name()
  const names: readonly [string, ChosenTyped<unknown>][] = [
    ['partOfId', typed.partOf],
    ['responsible.business', typed.business],
    ['responsible.it', typed.it],
    ['servicePersonId', typed.servicePerson],
  ]
  for (const [field, { text, chosen }] of names) {
    if (text.trim() !== '' && chosen === null) gaps[field] = m.componentforms_choose_from_list()
  }
  for (const field of fields.items) {
    const told =
      typed.facts[field.id] === undefined ? undefined : factOf(field, typed.facts[field.id] ?? factTyped(undefined))
    if (told !== undefined && 'fault' in told) gaps[`facts.${field.id}`] = told.fault
  }
  return gaps
}

const listOf = ({ state, ids }: ListTyped): string[] | { unknown: true } | null =>
  state === 'untold' ? null : state === 'unknown' ? { unknown: true } : [...ids]

export const namesIn = (text: string): string[] =>
  text
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '')

export const emptyAsNull = (text: string): string | null => (text.trim() === '' ? null : text.trim())
