import { expect, test } from 'vitest'
import { demoId, objectId, personId, productId } from '#demo/ids'
import { families, organisationOn, plain } from '../../../test/models/organisations.ts'
import { demo, vretabyOn, withParts } from '../../../test/models/vretaby.ts'
import { itComponent, placed } from '../components/componentsForTests.ts'
import { Governance } from '../governance.ts'
import type { Placement } from '../shapes/component.ts'
import { missingContacts } from './missingContacts.ts'
import { whoIsContact } from './whoIsContact.ts'

const today = vretabyOn()
const asked = (words: string, governance = today) =>
  whoIsContact(words, governance).map(({ answers, personId: who, via }) => [
    answers.name,
    who === null ? null : governance.nameOf(who),
    via?.name ?? null,
  ])
const product = (code: string, name: string) => `product:${productId(code, name)}`

test.each([
  ['the contact that is named', product('UKF', 'Förskola'), 'Ulrika Tern', 'Utsedd kontakt för produkten'],
  [
    'else the coordinator',
    product('VSOA', 'Ekonomiskt bistånd'),
    'Fredrik Ek',
    'objektproduktsamordnare verksamhet, Ekonomiskt bistånd',
  ],
  ['else the business leader', product('VSOA', 'Avgifter'), 'Kajsa Lindqvist', 'objektledare verksamhet i VSOA'],
])('3-contact-persons: a product’s contact is %s', (_rule, words, who, why) => {
  const unnamed = demo.structure.products.map((each) =>
    each.id === productId('VSOA', 'Ekonomiskt bistånd') ? { ...each, contactPersonId: null } : each,
  )
  const [contact] = whoIsContact(words, withParts({ products: unnamed })).map((each) => ({
    ...each,
    who: today.nameOf(each.personId ?? ''),
  }))
  expect([contact?.who, contact?.why.sv]).toEqual([who, why])
})

const asTheModelSays = withParts({ deviations: [] })

test('3-contact-persons: only a vacancy in both is a finding, since the later of the two left', () => {
  expect(
    missingContacts
      .ask(asTheModelSays)
      .map(({ clause, subject, since, shouldAct }) => [clause, subject.name, since, shouldAct[0]?.title.sv]),
  ).toEqual([['3-contact-persons', 'Fritidsgård', '2026-09-01', 'objektägare verksamhet i UKF']])
  expect(missingContacts.ask(vretabyOn('2026-08-31'))).toEqual([])
  expect(asked(product('UKF', 'Fritidsgård'), asTheModelSays)).toEqual([['Fritidsgård', null, null]])
})

test('3.5-deviations-recorded: whoever the contact’s task is moved to is the contact, while somebody is there', () => {
  expect(missingContacts.ask(today)).toEqual([])
  const [contact] = whoIsContact(product('UKF', 'Fritidsgård'), today)
  expect([today.nameOf(contact?.personId ?? ''), contact?.why.sv]).toEqual([
    'Petra Sandell',
    'objektproduktsamordnare verksamhet i UKF, genom avsteg: Fångar behov och krav',
  ])
  // Another task of the role takes no contact with it.
  const others = demo.structure.deviations.filter(({ tasks }) => !tasks.includes('capture-needs'))
  expect(asked(product('UKF', 'Fritidsgård'), withParts({ deviations: others }))).toEqual([['Fritidsgård', null, null]])
  const gone = demo.structure.appointments.filter(({ personId: id }) => id !== personId('Petra Sandell'))
  expect(asked(product('UKF', 'Fritidsgård'), withParts({ appointments: gone }))).toEqual([['Fritidsgård', null, null]])
})

test('3.5-deviations-recorded: a deviation for one product moves the contact of that product only', () => {
  const [moved] = demo.structure.deviations.filter(({ tasks }) => tasks.includes('capture-needs'))
  if (moved === undefined) throw new Error('no deviation')
  const deviations = [{ ...moved, productId: productId('UKF', 'Fritidsgård') }]
  const of = withParts({ deviations })
  expect(asked(product('UKF', 'Fritidsgård'), of)).toEqual([['Fritidsgård', 'Petra Sandell', null]])
  expect(asked(`object:${objectId('UKF')}`, of).map(([, who]) => who)).toEqual([null])
})

test('3-contact-persons: a coordinator who leaves a leaderless object leaves the product without a contact', () => {
  const appointments = demo.structure.appointments.map((each) =>
    each.id === demoId('appointment/UKF/product-coordinator/business/petra-sandell')
      ? { ...each, to: '2026-10-15' }
      : each,
  )
  const products = demo.structure.products.map((each) => ({ ...each, contactPersonId: null }))
  const found = missingContacts
    .ask(withParts({ appointments, products }))
    .filter(({ subject }) => subject.id === productId('UKF', 'Schema'))
  expect(found.map(({ since }) => since)).toEqual(['2026-10-16'])
})

test('3-contact-persons: a named contact who has left is passed over', () => {
  const gone = personId('Ulrika Tern')
  const persons = demo.structure.persons.map((each) => (each.id === gone ? { ...each, leftOn: '2026-10-31' } : each))
  expect(asked(product('UKF', 'Förskola'), withParts({ persons, deviations: [] }))).toEqual([['Förskola', null, null]])
})

test('3-contact-persons: an administration meets its own objects first, then the shared ones, in one step', () => {
  expect(asked(`administration:${demoId('administration/msf')}`)).toEqual([
    ['SAM Samhällsbyggnad', 'Josefin Hammar', 'Miljö- och samhällsbyggnadsförvaltningen'],
    ['KOP Kommunövergripande processer', 'Malin Zetterlund', 'Miljö- och samhällsbyggnadsförvaltningen'],
    ['FST Förutsättningsskapande teknik', 'Stina Ring', 'Miljö- och samhällsbyggnadsförvaltningen'],
  ])
})

test.each([
  // The product itself, then the homes of components that are called so.
  ['fors', ['Förskola', 'Placering och kö', 'Ekonomiskt bistånd']],
  ['arende', ['Ärenden']],
  ['LÖN', ['Lön', 'KOP Kommunövergripande processer']],
  ['arkivering', ['KOP Kommunövergripande processer']],
  ['bygg', ['Bygglov', 'SAM Samhällsbyggnad']],
  ['inloggning', ['Identitet och behörighet', 'FST Förutsättningsskapande teknik']],
  [
    'samhall',
    ['SAM Samhällsbyggnad', 'Integration', 'KOP Kommunövergripande processer', 'FST Förutsättningsskapande teknik'],
  ],
  ['xyz', []],
  ['  ', []],
  ['object:nothing', []],
])('3-contact-persons: "%s" leads to %j', (words, names) => {
  expect(asked(words).map(([name]) => name)).toEqual(names)
})

test('3-contact-persons: an object answers with its business leader, or since when there is none', () => {
  expect(whoIsContact(`object:${objectId('UKF')}`, asTheModelSays)).toMatchObject([
    { personId: null, vacantSince: '2026-09-01' },
  ])
  expect(asked(`object:${objectId('UKF')}`, vretabyOn('2026-08-31'))).toEqual([
    ['UKF Utbildning, kultur och fritid', 'Karl-Henrik Moberg', null],
  ])
})

test.each([
  ['plain', plain],
  ['families', families],
] as const)('3-contact-persons: another model (%s) answers too', (_name, model) => {
  const governance = new Governance(organisationOn(model), '2026-11-23')
  for (const { id } of governance.objects)
    expect(whoIsContact(`object:${id}`, governance)).toMatchObject([{ personId: null, vacantSince: '2026-01-01' }])
})

const system = itComponent('Lärkan elevregister', { aliases: ['Extens'] })
const home = demo.structure.products.find(({ id }) => id === productId('UKF', 'Förskola'))
if (home === undefined) throw new Error('Vretaby has no such product')
const withSystem = (...placements: Placement[]) => withParts({ components: [system], placements })

test.each([
  ['by id', `component:${system.id}`],
  ['by name', 'lärkan'],
  ['by another name', 'extens'],
])('3-contact-persons: an it component answers with its home product’s contact, asked for %s', (_how, words) => {
  expect(asked(words, withSystem(placed(system.id, home)))).toEqual([
    ['Förskola', 'Ulrika Tern', 'Lärkan elevregister'],
  ])
})

test('3-contact-persons: a component without a product leads to its object, and one without a place to nobody', () => {
  const vsoa = objectId('VSOA')
  const inObject = { ...placed(system.id, { id: '', objectId: vsoa }), productId: null }
  expect(asked(`component:${system.id}`, withSystem(inObject))).toEqual([
    ['VSOA Vård, stöd, omsorg och arbetsmarknad', 'Kajsa Lindqvist', 'Lärkan elevregister'],
  ])
  expect(whoIsContact(`component:${system.id}`, withSystem())).toMatchObject([
    { answers: { type: 'it-component', name: 'Lärkan elevregister' }, personId: null, vacantSince: null },
  ])
  expect(asked(`component:${system.id}`)).toEqual([])
})
