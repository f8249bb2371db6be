import { expect, test } from 'vitest'
import { closeAdministrationFields, registerAdministrationFields, setScopeFields } from '#api/administrationFields'
import { appointFields } from '#api/appointmentFields'
import { assignFields, registerBusinessComponentFields } from '#api/businessComponentFields'
import { endingFields, recordDecisionFields } from '#api/decisionFields'
import { recordDeviationFields } from '#api/deviationFields'
import type { FormField } from '#api/formField'
import { changeItComponentFields, registerItComponentFields } from '#api/itComponentFields'
import { createObjectFields } from '#api/objectFields'
import { registerHolderFields, registerOfficeFields } from '#api/officeFields'
import { changePersonFields, registerPersonFields } from '#api/personFields'
import { consultFields, decideMoveFields, placeComponentFields, proposeMoveFields } from '#api/placementFields'
import { registerProductFields } from '#api/productFields'
import { takeSeatFields } from '#api/seatFields'
import type { Act } from '#model/acts'
import { assignBusinessComponent, registerBusinessComponent } from '#model/components/businessComponents'
import { consultOnMove, decideMove, proposeMove } from '#model/components/moving'
import { placeComponent } from '#model/components/placing'
import { changeItComponent, registerItComponent } from '#model/components/registering'
import { recordDecision } from '#model/decisions/recording'
import { takeSeat } from '#model/forums/seating'
import { createObject } from '#model/objects/objects'
import { registerProduct } from '#model/objects/products'
import { closeAdministration, registerAdministration, setScope } from '#model/people/administrations'
import { registerHolder, registerOffice } from '#model/people/offices'
import { changePerson, registerPerson } from '#model/people/persons'
import { makeAppointment } from '#model/roles/appointing'
import { recordDeviation } from '#model/roles/deviating'
import { endAppointment } from '#model/roles/ending'
import { text } from '#model/text'
import type { Problem } from '../asking/api'
import { errorsIn } from './errorsIn'
import { shownField } from './shownField'
import { bodyOf, typedIn } from './typed'

const forms: readonly (readonly [Act, readonly FormField[]])[] = [
  [registerPerson, registerPersonFields],
  [changePerson, changePersonFields],
  [registerAdministration, registerAdministrationFields],
  [closeAdministration, closeAdministrationFields],
  [setScope, setScopeFields],
  [registerOffice, registerOfficeFields],
  [registerHolder, registerHolderFields],
  [makeAppointment, appointFields],
  [endAppointment, endingFields],
  [recordDeviation, recordDeviationFields],
  [recordDecision, recordDecisionFields],
  [takeSeat, takeSeatFields],
  [createObject, createObjectFields],
  [registerProduct, registerProductFields],
  [registerItComponent, registerItComponentFields],
  [changeItComponent, changeItComponentFields],
  [registerBusinessComponent, registerBusinessComponentFields],
  [assignBusinessComponent, assignFields],
  [placeComponent, placeComponentFields],
  [proposeMove, proposeMoveFields],
  [decideMove, decideMoveFields],
  [consultOnMove, consultFields],
]

const shown = (fields: readonly FormField[]) => fields.map((field) => shownField(field, {}))

test.each(forms.map(([act, fields]) => [act.id, act, fields] as const))(
  '%s: an empty form is told by the act’s own shape what it lacks, and never a field that is marked optional',
  (_, act, fields) => {
    // Kinds of the page's own are tried with their pages.
    const own = shown(fields).filter(({ kind }) => kind !== 'own')
    const asked = own.map(({ key }) => key)
    const issues = act.body.safeParse(bodyOf(own, {})).error?.issues ?? []
    const lacking = issues.map(({ path }) => own.find(({ key }) => `${path.join('.')}.`.startsWith(`${key}.`)))
    expect(lacking.filter((field) => field?.optional)).toEqual([])
    expect(issues.map(({ code }) => code)).not.toContain('unrecognized_keys')
    // What is unmarked and typed in words is asked for by the shape; the rule asks for the rest.
    const written = own.filter(({ kind, optional }) => (kind === 'day' || kind === 'text') && !optional)
    expect(asked.length).toBeGreaterThan(0)
    expect(written.filter((field) => !lacking.includes(field)).map(({ key }) => key)).toEqual([])
  },
)

test('what was touched is what is sent; what belongs together goes together', () => {
  const fields = shown(changeItComponentFields).filter(({ kind }) => kind !== 'own')
  const it = { text: 'Leila Haddad', chosen: { id: 'b', name: 'Leila Haddad' } }
  const values = { name: ' Elevkortet ', aliases: 'EK, Kortet', 'responsible.it': it }
  expect(bodyOf(fields, values, { aliases: values.aliases })).toEqual({ aliases: ['EK', 'Kortet'] })
  expect(bodyOf(fields, values, { 'responsible.it': it })).toEqual({ responsible: { business: null, it: 'b' } })
})

test('a name that is written and not chosen is sent as it is written, for the act to refuse, and is no answer to others', () => {
  const fields = shown(registerHolderFields)
  const values = { personId: { text: 'Ulrika', chosen: null }, from: '2026-11-29' }
  const { error } = registerHolder.body.safeParse(bodyOf(fields, values))
  expect(error?.issues.map(({ path }) => path.join('.'))).toEqual(['personId'])
  expect(typedIn(fields, values).of('personId')).toBe('')
})

const problem: Problem = {
  ...{ type: '', title: 'Något är inte rätt skrivet', status: 400, code: 'malformed' },
  fields: [
    { field: 'decision.by', message: text('Välj ett av de värden som finns', 'Choose') },
    { field: 'lastDay', message: text('Skriv datum som 2026-11-23', 'Write') },
    { field: 'decision.on', message: text('Skriv datum som 2026-11-23', 'Write') },
  ],
}

test('what the server says stands in the form’s order, an empty field in its own words, a written one in the server’s', () => {
  const errors = errorsIn(problem, shown(endingFields), { lastDay: 'i morgon' })
  expect(errors.list).toEqual([
    { id: 'lastDay', text: 'Skriv datum som 2026-11-23' },
    { id: 'decision.by', text: 'Välj vem som beslutade' },
    { id: 'decision.on', text: 'Skriv datum som åååå-mm-dd' },
  ])
  expect(errors.of('reason')).toBeUndefined()
})

test('a refusal is told at the field that it names, and what somebody else changed at none', () => {
  const title = text('Skälet saknas', 'The reason is missing')
  const refusal = { code: '', title, clause: null, section: null, rule: null, missing: [], couldBeDoneBy: [] }
  const refused: Problem = { type: '', title: '', status: 422, code: '', refusal: { ...refusal, field: 'reason' } }
  expect(errorsIn(refused, shown(endingFields), { reason: 'Slutar' }).of('reason')).toBe('Skälet saknas')
  expect(errorsIn(refused, shown(endingFields), {}).of('reason')).toBe('Skriv varför')
  expect(errorsIn({ ...refused, status: 412 }, shown(endingFields), {}).list).toEqual([])
})
