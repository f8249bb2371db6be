import type { z } from 'zod'
import { coreFieldNames } from '#model/components/coreFieldNames'
import { readsField } from '#model/components/secretFields'
import { itComponentTypes } from '#model/shapes/componentKinds'
import { isUnknown } from '#model/shapes/facts'
import { fieldChoices } from '#model/shapes/fieldChoices'
import { text } from '#model/text'
import { apart, chosen, notKnown, notSaid, registerHoleWords, told, vatWords } from './componentWords.ts'
import type { ItComponentInList } from './itComponents.ts'
import { list } from './list.ts'
import { listed } from './listExport.ts'
import { placementStateWords } from './listWords.ts'

/** The register of IT components: where each belongs, who answers for it on both sides, and its gaps. */
export const itComponentList = list<z.output<typeof ItComponentInList>>()({
  route: 'GET /it-components',
  title: text('It-komponenter', 'IT components'),
  ofDay: true,
  filters: {
    q: { kind: 'search', address: 'q', name: text('Sök namn eller leverantör', 'Search name or supplier') },
    object: {
      kind: 'thing',
      of: 'object',
      or: { none: text('Utan objekt', 'Without an object') },
      address: 'objekt',
      name: text('Objekt', 'Object'),
    },
    state: { kind: 'choice', values: placementStateWords, address: 'lage', name: text('Läge', 'State') },
    lifecycle: {
      kind: 'word',
      values: { ...fieldChoices.lifecycle, ...notSaid },
      tells: 'lifecycle',
      address: 'livscykel',
      name: text('Livscykel', 'Lifecycle'),
    },
    hole: {
      kind: 'choice',
      values: coreFieldNames,
      mayAsk: readsField,
      address: 'lucka',
      name: text('Saknar', 'Lacks'),
    },
    product: {
      kind: 'thing',
      of: 'product',
      within: 'object',
      address: 'produkt',
      name: text('Produkt', 'Product'),
      folded: true,
    },
    administration: {
      kind: 'thing',
      of: 'administration',
      address: 'forvaltning',
      name: text('Förvaltning', 'Administration'),
      folded: true,
    },
    type: { kind: 'choice', values: itComponentTypes, address: 'typ', name: text('Typ', 'Type'), folded: true },
    criticality: {
      kind: 'word',
      values: { ...fieldChoices.criticality, ...notSaid },
      tells: 'criticality',
      address: 'kritiskt',
      name: text('Verksamhetskritiskt', 'Business criticality'),
      folded: true,
    },
    category: {
      kind: 'word',
      values: notSaid,
      tells: 'category',
      address: 'kategori',
      name: text('Kategori', 'Category'),
      folded: true,
    },
    contractForm: {
      kind: 'word',
      values: { ...fieldChoices.contractForm, ...notSaid },
      tells: 'contractForm',
      address: 'avtal',
      name: text('Avtalsform', 'Form of contract'),
      folded: true,
    },
    finding: {
      kind: 'word',
      longest: 100,
      values: registerHoleWords,
      address: 'brist',
      name: text('Brist', 'Finding'),
      folded: true,
    },
    responsible: {
      kind: 'thing',
      of: 'person',
      address: 'ansvarig',
      name: text('Ansvarig', 'Responsible'),
      folded: true,
    },
    due: { kind: 'flag', address: 'intyga', name: text('Behöver intygas igen', 'Needs attesting again'), folded: true },
    absent: {
      kind: 'flag',
      address: 'borta',
      name: text('Saknas i den senaste filen', 'Missing from the latest file'),
      folded: true,
    },
    supplier: {
      kind: 'word',
      tells: 'supplier',
      address: 'leverantor',
      name: text('Leverantör', 'Supplier'),
      told: text('Bara leverantören {value}.', 'Only the supplier {value}.'),
    },
    import: {
      kind: 'thing',
      of: 'import',
      address: 'inlasning',
      name: text('Inläsning', 'Import'),
      told: text('Bara det som kom med en viss inläsning.', 'Only what came with one import.'),
    },
  },
  orders: {
    name: { column: 'name', name: text('Namn, a till ö', 'Name, A to Z') },
    '-name': { column: 'name', turned: true, name: text('Namn, ö till a', 'Name, Z to A') },
    object: { column: 'object', name: text('Objekt', 'Object') },
    lifecycle: { column: 'lifecycle', name: text('Livscykel', 'Lifecycle') },
    criticality: { column: 'criticality', name: text('Hur kritisk den är', 'How critical it is') },
    users: { column: 'activeUsers', name: text('Minst användare först', 'Fewest users first') },
    '-users': { column: 'activeUsers', turned: true, name: text('Flest användare först', 'Most users first') },
    cost: { column: 'operatingCost', name: text('Lägst driftkostnad först', 'Lowest running cost first') },
    '-cost': {
      column: 'operatingCost',
      turned: true,
      name: text('Högst driftkostnad först', 'Highest running cost first'),
    },
    '-holes': { column: 'holes', turned: true, name: text('Flest luckor först', 'Most gaps first') },
    attested: { column: 'attestedOn', name: text('Längst sedan den intygades', 'Longest since attested') },
  },
  columns: {
    name: { heading: text('Namn', 'Name'), text: ({ name }) => name },
    aliases: { heading: text('Kallas också', 'Also called'), text: ({ aliases }) => apart(aliases) },
    type: { heading: text('Typ', 'Type'), text: ({ type }) => itComponentTypes[type] },
    key: { heading: text('Nyckel', 'Key'), text: ({ key }) => key },
    partOf: { heading: text('Del av', 'Part of'), text: ({ partOf }) => partOf?.name ?? null },
    object: { heading: text('Objekt', 'Object'), text: ({ object }) => object?.code ?? null },
    product: { heading: text('Objektprodukt', 'Object product'), text: ({ product }) => product?.name ?? null },
    state: { heading: text('Läge', 'State'), text: ({ state }) => placementStateWords[state] },
    category: {
      mayRead: readsField('category'),
      heading: text('Kategori', 'Category'),
      text: ({ category }, { register }) =>
        told(category, (id) => register.categories.find((each) => each.id === id)?.name ?? id),
    },
    lifecycle: {
      mayRead: readsField('lifecycle'),
      heading: text('Livscykel', 'Lifecycle'),
      text: ({ lifecycle }) => chosen(fieldChoices.lifecycle)(lifecycle),
    },
    criticality: {
      mayRead: readsField('criticality'),
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
    supplier: {
      mayRead: readsField('supplier'),
      heading: text('Leverantör', 'Supplier'),
      text: ({ supplier }) => told(supplier, (name) => name),
    },
    contractForm: {
      mayRead: readsField('contract-form'),
      heading: text('Avtalsform', 'Form of contract'),
      text: ({ contractForm }) => chosen(fieldChoices.contractForm)(contractForm),
    },
    activeUsers: {
      mayRead: readsField('active-users'),
      heading: text('Aktiva användare', 'Active users'),
      number: ({ activeUsers }) => (isUnknown(activeUsers) ? notKnown : activeUsers),
    },
    operatingCost: {
      mayRead: readsField('operating-cost'),
      heading: text('Driftkostnad per år, kr', 'Running cost a year, SEK'),
      money: ({ operatingCost }) => (isUnknown(operatingCost) ? notKnown : operatingCost),
    },
    vat: {
      mayRead: readsField('operating-cost'),
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
  },
  page: {
    address: '/komponenter',
    heading: text('Komponenter', 'Components'),
    sentence: text(
      'Allt it-stöd som kommunen har: vilket objekt som svarar, vem som är ansvarig och vad som ännu inte är känt.',
      "All IT support that the municipality has: which object answers, who is responsible, and what isn't known yet.",
    ),
    add: { to: '/komponenter/ny', word: text('Lägg till it-komponent', 'Add an IT component') },
    none: {
      heading: text('Inga it-komponenter är registrerade', 'No IT components are registered'),
      why: text(
        'Lägg till den första, eller läs in det register som ni har.',
        'Add the first one, or import the register that you have.',
      ),
    },
    noneFiltered: text('Inga komponenter passar filtret', 'No components fit the filter'),
  },
})
