import type { z } from 'zod'
import { coreFieldNames } from '#model/components/completeness'
import type { Money } from '#model/money'
import { businessComponentTypes, itComponentTypes } from '#model/shapes/componentKinds'
import { isUnknown, type Known } from '#model/shapes/facts'
import { fieldChoices } from '#model/shapes/fieldChoices'
import { type Text, text } from '#model/text'
import type { BusinessComponentInList } from './businessComponents.ts'
import type { AttestationInList, ComponentRef, FieldShape } from './componentShapes.ts'
import type { ItComponentInList, RelationShape } from './itComponents.ts'
import { type Columns, listed, type Words } from './listExport.ts'
import { moveStateWords, placementStateWords, wordIn, yesOrNo } from './listWords.ts'
import type { MoveInList, PlacementInList } from './placements.ts'

const notKnown = text('okänt', 'unknown')

/** Unknown is an answer, and empty is another: a cell tells them apart. */
const told = <T>(value: Known<T>, say: (value: T) => Words): Words =>
  value === null ? null : isUnknown(value) ? notKnown : say(value)

/** Names may have commas in them. */
const apart = (names: readonly string[]): string | null =>
  names.length === 0 ? null : names.some((each) => each.includes(',')) ? `${names.join('; ')};` : names.join('; ')

const chosen = (words: Readonly<Record<string, Text>>) => (value: Known<string>) =>
  told(value, (id) => wordIn(words, id))

const vatWords = {
  excluded: text('utan moms', 'without VAT'),
  included: text('med moms', 'with VAT'),
  unknown: text('okänt om momsen är med', 'unknown whether VAT is in it'),
} as const satisfies Record<Money['vat'], Text>

const componentTypes = { it: itComponentTypes, business: businessComponentTypes } as const
const typeOf = ({ kind, type }: z.output<typeof ComponentRef>) => wordIn(componentTypes[kind], type)

export const itComponentColumns: Columns<z.output<typeof ItComponentInList>> = {
  name: { heading: text('Namn', 'Name'), text: ({ name }) => name },
  aliases: { heading: text('Kallas också', 'Also called'), text: ({ aliases }) => apart(aliases) },
  type: { heading: text('Typ', 'Type'), text: ({ type }) => itComponentTypes[type] },
  key: { heading: text('Nyckel', 'Key'), text: ({ key }) => key },
  partOf: { heading: text('Del av', 'Part of'), text: ({ partOf }) => partOf?.name ?? null },
  object: { heading: text('Objekt', 'Object'), text: ({ object }) => object?.code ?? null },
  product: { heading: text('Objektprodukt', 'Object product'), text: ({ product }) => product?.name ?? null },
  state: { heading: text('Läge', 'State'), text: ({ state }) => placementStateWords[state] },
  category: {
    heading: text('Kategori', 'Category'),
    text: ({ category }, { register }) =>
      told(category, (id) => register.categories.find((each) => each.id === id)?.name ?? id),
  },
  lifecycle: {
    heading: text('Livscykel', 'Lifecycle'),
    text: ({ lifecycle }) => chosen(fieldChoices.lifecycle)(lifecycle),
  },
  criticality: {
    heading: text('Verksamhetskritiskt', 'Business criticality'),
    text: ({ criticality }) => chosen(fieldChoices.criticality)(criticality),
  },
  business: {
    heading: text('Bedömning verksamhet', 'Assessed by business'),
    text: ({ assessments }) => chosen(fieldChoices.assessment)(assessments.business),
  },
  it: {
    heading: text('Bedömning it', 'Assessed by IT'),
    text: ({ assessments }) => chosen(fieldChoices.assessment)(assessments.it),
  },
  responsibleBusiness: {
    heading: text('Ansvarig verksamhet', 'Responsible, business'),
    text: ({ responsible }) => responsible.business?.name ?? null,
  },
  responsibleIt: {
    heading: text('Ansvarig it', 'Responsible, IT'),
    text: ({ responsible }) => responsible.it?.name ?? null,
  },
  administrations: {
    heading: text('Används av förvaltning', 'Used by administration'),
    text: ({ administrations }) => told(administrations, (all) => listed(all.map(({ name }) => name))),
  },
  supplier: { heading: text('Leverantör', 'Supplier'), text: ({ supplier }) => told(supplier, (name) => name) },
  contractForm: {
    heading: text('Avtalsform', 'Form of contract'),
    text: ({ contractForm }) => chosen(fieldChoices.contractForm)(contractForm),
  },
  activeUsers: {
    heading: text('Aktiva användare', 'Active users'),
    number: ({ activeUsers }) => (isUnknown(activeUsers) ? notKnown : activeUsers),
  },
  operatingCost: {
    heading: text('Driftkostnad per år, kr', 'Running cost a year, SEK'),
    money: ({ operatingCost }) => (isUnknown(operatingCost) ? notKnown : operatingCost),
  },
  vat: {
    heading: text('Moms', 'VAT'),
    text: ({ operatingCost }) =>
      operatingCost === null || isUnknown(operatingCost) ? null : vatWords[operatingCost.vat],
  },
  holes: {
    heading: text('Saknas', 'Missing'),
    text: ({ holes }) => listed(holes.map((id) => coreFieldNames[id])),
  },
  attestedOn: { heading: text('Intygad', 'Attested'), date: ({ attestedOn }) => attestedOn },
  absentSince: {
    heading: text('Borta ur källan sedan', 'Gone from the source since'),
    date: ({ absentSince }) => absentSince,
  },
}

export const fieldColumns: Columns<z.output<typeof FieldShape>> = {
  name: { heading: text('Uppgift', 'Field'), text: ({ name }) => name },
  id: { heading: text('Id', 'Id'), text: ({ id }) => id },
  group: { heading: text('Grupp', 'Group'), text: ({ groupName }) => groupName },
  core: { heading: text('Hör till kärnan', 'Belongs to the core'), text: ({ core }) => yesOrNo(core) },
  secret: { heading: text('Läses av få', 'Read by few'), text: ({ secret }) => yesOrNo(secret) },
  choices: { heading: text('Val', 'Choices'), text: ({ choices }) => listed(choices.map(({ name }) => name)) },
  hint: { heading: text('Att tänka på', 'To keep in mind'), text: ({ hint }) => hint },
}

export const relationColumns: Columns<z.output<typeof RelationShape>> = {
  name: { heading: text('Koppling', 'Relation'), text: ({ name }) => name },
  component: { heading: text('Komponent', 'Component'), text: ({ component }) => component.name },
  type: { heading: text('Typ', 'Type'), text: ({ component }) => typeOf(component) },
  object: { heading: text('Objekt', 'Object'), text: ({ component }) => component.object?.code ?? null },
  note: { heading: text('Anteckning', 'Note'), text: ({ note }) => note },
  from: { heading: text('Från', 'From'), date: ({ from }) => from },
}

export const attestationColumns: Columns<z.output<typeof AttestationInList>> = {
  component: { heading: text('Komponent', 'Component'), text: ({ component }) => component.name },
  type: { heading: text('Typ', 'Type'), text: ({ component }) => typeOf(component) },
  object: { heading: text('Objekt', 'Object'), text: ({ component }) => component.object?.code ?? null },
  attestedOn: { heading: text('Intygad', 'Attested'), date: ({ attestedOn }) => attestedOn },
  due: { heading: text('Dags att intyga', 'Due'), text: ({ due }) => yesOrNo(due) },
  holes: { heading: text('Saknas', 'Missing'), text: ({ holes }) => listed(holes.map((id) => coreFieldNames[id])) },
}

export const businessComponentColumns: Columns<z.output<typeof BusinessComponentInList>> = {
  name: { heading: text('Namn', 'Name'), text: ({ name }) => name },
  aliases: { heading: text('Kallas också', 'Also called'), text: ({ aliases }) => listed(aliases) },
  type: { heading: text('Typ', 'Type'), text: ({ type }) => businessComponentTypes[type] },
  object: { heading: text('Objekt', 'Object'), text: ({ object }) => object?.code ?? null },
  product: { heading: text('Objektprodukt', 'Object product'), text: ({ product }) => product?.name ?? null },
  state: { heading: text('Läge', 'State'), text: ({ state }) => placementStateWords[state] },
  administration: {
    heading: text('Svarar för den', 'Answers for it'),
    text: ({ administration }) => administration?.name ?? null,
  },
  assignedBy: { heading: text('Uppdrag av', 'Assigned by'), text: ({ assignment }) => assignment?.by.name ?? null },
  assignedOn: { heading: text('Uppdrag den', 'Assigned on'), date: ({ assignment }) => assignment?.on ?? null },
  owner: { heading: text('Ägare', 'Owner'), text: ({ assignment }) => assignment?.owner.name ?? null },
  reviewOn: { heading: text('Ses över', 'Reviewed on'), date: ({ assignment }) => assignment?.reviewOn ?? null },
  reference: {
    heading: text('Beslutsreferens', 'Decision reference'),
    text: ({ assignment }) => assignment?.reference ?? null,
  },
  itComponents: {
    heading: text('Handlar om it-komponenter', 'About IT components'),
    text: ({ itComponents }) => listed(itComponents.map(({ name }) => name)),
  },
}

export const placementColumns: Columns<z.output<typeof PlacementInList>> = {
  component: { heading: text('Komponent', 'Component'), text: ({ component }) => component.name },
  type: { heading: text('Typ', 'Type'), text: ({ component }) => typeOf(component) },
  object: { heading: text('Objekt', 'Object'), text: ({ object }) => object.code },
  product: { heading: text('Objektprodukt', 'Object product'), text: ({ product }) => product?.name ?? null },
  state: {
    heading: text('Läge', 'State'),
    text: ({ decisionId }) => placementStateWords[decisionId === null ? 'proposed' : 'confirmed'],
  },
  from: { heading: text('Från', 'From'), date: ({ from }) => from },
  to: { heading: text('Till', 'To'), date: ({ to }) => to },
}

export const moveColumns: Columns<z.output<typeof MoveInList>> = {
  component: { heading: text('Komponent', 'Component'), text: ({ component }) => component.name },
  from: { heading: text('Från objekt', 'From object'), text: ({ fromObject }) => fromObject.code },
  to: { heading: text('Till objekt', 'To object'), text: ({ toObject }) => toObject.code },
  product: { heading: text('Till objektprodukt', 'To product'), text: ({ toProduct }) => toProduct?.name ?? null },
  reason: { heading: text('Varför', 'Why'), text: ({ reason }) => reason },
  proposedOn: { heading: text('Föreslagen', 'Proposed'), date: ({ proposedOn }) => proposedOn },
  state: { heading: text('Läge', 'State'), text: ({ state }) => moveStateWords[state] },
  awaiting: {
    heading: text('Väntar på beslut i', 'Waits for a decision in'),
    text: ({ awaiting }) => listed(awaiting.map(({ code }) => code)),
  },
}
