import { allActs } from '#api/allActs'
import { clauseStateWords } from '#api/clauseStateWords'
import type { Filter, Filters } from '#api/list'
import {
  decisionKindWords,
  decisionStateWords,
  moveStateWords,
  placementStateWords,
  requestStateWords,
  sideWords,
  thingWords,
  whenWords,
} from '#api/listWords'
import type { Actor } from '#model/acting'
import { allFindings } from '#model/allFindings'
import { coreFieldNames } from '#model/components/coreFieldNames'
import { forumOn } from '#model/forums/forums'
import type { Governance } from '#model/governance'
import { holdsPersonnummer } from '#model/people/personnummer'
import { businessComponentTypes, itComponentTypes } from '#model/shapes/componentKinds'
import { fieldChoices } from '#model/shapes/fieldChoices'
import { compose, type Text, text } from '#model/text'

interface Said {
  readonly name: Text
  readonly value: Text
}

/** What each part of a list's query is called. One that isn't here would be a filter that the file keeps quiet about. */
export const filterNames: Readonly<Record<string, Text>> = {
  absent: text('Borta ur källan', 'Gone from the source'),
  act: text('Vad', 'What'),
  actor: text('Vem', 'Who'),
  administration: text('Förvaltning', 'Administration'),
  assigned: text('Med uppdrag', 'Assigned'),
  by: text('Räknat per', 'Counted by'),
  askedOf: text('Begärt av', 'Asked of'),
  category: text('Kategori', 'Category'),
  clause: text('Klausul', 'Clause'),
  component: text('Komponent', 'Component'),
  contractForm: text('Avtalsform', 'Form of contract'),
  criticality: text('Verksamhetskritiskt', 'Business criticality'),
  due: text('Dags att intyga', 'Due for attesting'),
  element: text('Hör till', 'Belongs to'),
  field: text('Saknar eller vet inte', 'Lacks or does not know'),
  finding: text('Brist', 'Finding'),
  for: text('Om', 'About'),
  from: text('Från', 'From'),
  hole: text('Saknar', 'Lacks'),
  import: text('Inläsning', 'Import'),
  itComponent: text('It-komponent', 'IT component'),
  kind: text('Slag', 'Kind'),
  left: text('Även de som har slutat', 'Those who have left too'),
  lifecycle: text('Livscykel', 'Lifecycle'),
  maker: text('Beslutat av', 'Decided by'),
  object: text('Objekt', 'Object'),
  only: text('Visar bara', 'Shows only'),
  person: text('Person', 'Person'),
  product: text('Objektprodukt', 'Object product'),
  q: text('Sökord', 'Search words'),
  responsible: text('Ansvarig', 'Responsible'),
  role: text('Roll', 'Role'),
  section: text('Avsnitt', 'Section'),
  shouldAct: text('Bör agera', 'Should act'),
  side: text('Sida', 'Side'),
  state: text('Läge', 'State'),
  subject: text('Gäller', 'About'),
  subjectType: text('Gäller slag', 'Kind of thing'),
  supplier: text('Leverantör', 'Supplier'),
  to: text('Till', 'To'),
  type: text('Typ', 'Type'),
  when: text('Tid', 'Time'),
  with: text('Jämfört med', 'Compared with'),
}

/** Parts of a query that choose no rows: the day has a line of its own, and the order is seen. */
export const noFilters = ['asOf', 'after', 'limit', 'lang', 'sort']

/** What a value is called where it has a word of its own; null where it leaves nothing out. */
const isOrNot = { true: text('ja', 'yes'), false: text('nej', 'no') } as const
const notSaid = { empty: text('inget sagt', 'nothing said'), unknown: text('okänt', 'unknown') } as const

const valueWords: Readonly<Record<string, Readonly<Record<string, Text | null>>>> = {
  when: whenWords,
  side: sideWords,
  left: { no: null, too: text('ja', 'yes') },
  only: {
    all: null,
    holes: text('hål', 'holes'),
    errors: text('rader med fel', 'rows with errors'),
    warnings: text('rader med varningar', 'rows with warnings'),
  },
  state: {
    ...decisionStateWords,
    ...requestStateWords,
    ...clauseStateWords,
    ...placementStateWords,
    ...moveStateWords,
  },
  type: { ...businessComponentTypes, ...itComponentTypes },
  object: { none: text('inget', 'none') },
  category: notSaid,
  lifecycle: { ...notSaid, ...fieldChoices.lifecycle },
  criticality: { ...notSaid, ...fieldChoices.criticality },
  contractForm: { ...fieldChoices.contractForm, ...notSaid },
  hole: coreFieldNames,
  field: coreFieldNames,
  by: { object: null, steward: text('ansvarig', 'responsible') },
  absent: isOrNot,
  assigned: isOrNot,
  due: isOrNot,
  kind: decisionKindWords,
  subjectType: thingWords,
  from: { 'in-force': text('modellen som gäller', 'the model in force') },
  to: { 'in-force': text('modellen som gäller', 'the model in force') },
}

/** The filter in words, part by part, as it was asked for; nobody with protected identity is named. */
export const filterWords = (
  query: Readonly<Record<string, unknown>>,
  actor: Actor,
  governance: Governance,
  filters: Filters = {},
): Said[] =>
  Object.entries(query).flatMap(([part, asked]): Said[] => {
    if (asked === undefined || asked === '' || noFilters.includes(part)) return []
    const filter = filters[part]
    const words = filter === undefined ? valueWords[part] : valuesOf(filter)
    const value = wordsOf(part, String(asked), words, actor, governance)
    return value === null ? [] : [{ name: filter?.name ?? filterNames[part] ?? text(part, part), value }]
  })

/** What a list of one thing's parts belongs to: the forum whose seats they are. An id that names nothing says nothing. */
export const idWords = (params: Readonly<Record<string, unknown>>, governance: Governance): Text[] =>
  Object.values(params).flatMap((id) => thing(String(id), governance) ?? [])

type ValueWords = Readonly<Record<string, Text | null>>

function valuesOf(filter: Filter): ValueWords | undefined {
  if (filter.kind === 'check') return { [filter.off]: null, [filter.on]: isOrNot.true }
  if (filter.kind === 'flag') return filter.values ?? isOrNot
  if (filter.kind === 'thing') return filter.or
  return 'values' in filter ? filter.values : undefined
}

function wordsOf(
  part: string,
  asked: string,
  words: ValueWords | undefined,
  actor: Actor,
  governance: Governance,
): Text | null {
  if (words !== undefined && Object.hasOwn(words, asked)) return words[asked] ?? null
  // The product keeps no personal identity numbers, not even one that somebody searched for.
  if (holdsPersonnummer(asked)) return text('(utelämnat)', '(left out)')
  if (asked === 'me') return actor.personId === null ? same(actor.name) : same(governance.nameOf(actor.personId))
  // "administration:ID", as contacts and requests are asked for.
  const id = asked.replace(/^(?:administration|object|product|component|office|role|forum):/, '')
  return thing(id, governance) ?? modelWord(part, id, governance) ?? same(asked)
}

/** One thing of the structure, by its id. */
function thing(id: string, governance: Governance): Text | undefined {
  const { structure } = governance
  const byId = <T extends { readonly id: string }>(all: readonly T[]) => all.find((each) => each.id === id)
  const object = governance.object(id)
  if (object !== undefined) return same(`${object.code} ${object.name}`)
  if (governance.person(id) !== undefined) return same(governance.nameOf(id))
  const named =
    byId(structure.administrations)?.name ??
    byId(structure.products)?.name ??
    governance.office(id)?.title ??
    governance.component(id)?.name
  if (named !== undefined) return same(named)
  const version = byId(structure.models)
  if (version !== undefined) return text(`version ${version.number}`, `version ${version.number}`)
  return forumOn(id, governance)?.name ?? roleInObject(id, governance)
}

/** `role~side~object` */
function roleInObject(id: string, governance: Governance): Text | undefined {
  const [role = '', side = '', objectId = ''] = id.split('~')
  const object = governance.object(objectId)
  const known = governance.model.sides.find((each) => each.id === side)
  if (object === undefined || known === undefined) return undefined
  const title = governance.roleTitle(role, known.id)
  return compose((l) => `${title[l]} ${text('i', 'in')[l]} ${object.code}`)
}

/** A word that the organisation's model or the product has for an id. */
function modelWord(part: string, id: string, { model, register }: Governance): Text | undefined {
  const named = <T extends { readonly id: string; readonly name: Text }>(all: readonly T[]) =>
    all.find((each) => each.id === id)?.name
  switch (part) {
    case 'role':
      return named(model.roles)
    case 'act':
      return named(allActs)
    case 'category':
      return named(model.categories) ?? named(register.categories)
    case 'finding':
    case 'kind':
      return allFindings.find((question) => question.kind === id)?.name ?? named(model.offices)
    default:
      return undefined
  }
}

const same = (words: string): Text => text(words, words)
