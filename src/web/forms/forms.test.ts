import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { endingFields } from '#api/decisionFields'
import type { FormField } from '#api/formField'
import { changeItComponentFields } from '#api/itComponentFields'
import { splitObjectFields } from '#api/objectFields'
import { registerHolderFields } from '#api/officeFields'
import type { Act } from '#model/acts'
import { registerHolder } from '#model/people/offices'
import { text } from '#model/text'
import { sourceFiles } from '../../../test/sourceFiles'
import type { Problem } from '../asking/api'
import { errorsIn } from './errorsIn'
import { kindFor } from './fieldKinds'
import { shownField } from './shownField'
import { bodyOf, typedIn } from './typed'

type Exported = Readonly<Record<string, Readonly<Record<string, unknown>>>>
const apiFiles: Exported = import.meta.glob('../../api/*.ts', { eager: true })
const modelFiles: Exported = import.meta.glob(['../../model/**/*.ts', '!**/*.test.ts'], { eager: true })
const exportedBy = (files: Exported) => new Map(Object.values(files).flatMap((file) => Object.entries(file)))
const [ofApi, ofModel] = [exportedBy(apiFiles), exportedBy(modelFiles)]

const written = sourceFiles(['src/api'], /\.ts$/).map((file) => file.text)
/** Every table of a form: `satisfies FormFields<typeof registerPerson>` says of which act. */
const forms = written
  .flatMap((code) => [
    ...code.matchAll(/^export const (\w+) =(?:(?!^export )[\s\S])*?satisfies FormFields<\s*typeof (\w+)/gm),
  ])
  .map(([, table = '', act = '']) => [table, ofModel.get(act) as Act, ofApi.get(table) as FormField[]] as const)

test('every table of a form is found, and its act', () => {
  expect(forms).toHaveLength(written.join('').match(/satisfies FormFields</g)?.length ?? 0)
  expect(forms.flatMap(([table, act, fields]) => (act === undefined || fields === undefined ? [table] : []))).toEqual(
    [],
  )
})

const shown = (fields: readonly FormField[]) => fields.map((field) => shownField(field, {}))

test.each(forms)(
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

test('what is given stands beside what is typed, deep in the body too, and is left as it was', () => {
  const given = { into: [{ productIds: ['a'] }] }
  const fields = shown(splitObjectFields).filter(({ key }) => key.endsWith('.name'))
  const values = { 'into.0.object.name': 'Bygglov', 'into.1.object.name': 'Gata' }
  expect(bodyOf(fields, values, undefined, given)).toEqual({
    into: [{ productIds: ['a'], object: { name: 'Bygglov' } }, { object: { name: 'Gata' } }],
  })
  expect(given).toEqual({ into: [{ productIds: ['a'] }] })
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
    { id: 'lastDay', text: 'Sista dag: Skriv datum som 2026-11-23' },
    { id: 'decision.by', text: 'Välj vem som beslutade' },
    { id: 'decision.on', text: 'Beslutsdatum: Skriv datum som åååå-mm-dd' },
  ])
  expect(errors.of('lastDay')).toBe('Skriv datum som 2026-11-23')
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

test.each(['several', 'one-of'] as const)(
  '%s: the error’s link leads to one place, also when there is nothing to choose',
  (kind) => {
    const drawn = (choices: readonly { value: string; word: string }[]) => {
      const field = { key: 'productIds', kind, label: 'Produkter', choices }
      return renderToStaticMarkup(kindFor(field).draw({ field, typed: undefined, onChange: () => {}, error: 'Välj' }))
    }
    const led = (markup: string) => markup.match(/<\w+(?=[^>]* id="productIds")[^>]*/g)
    expect(led(drawn([]))).toEqual([expect.stringMatching(/^<fieldset .*tabindex="-1"/)])
    expect(led(drawn(['a', 'b'].map((value) => ({ value, word: value }))))).toEqual([expect.stringMatching(/^<input /)])
  },
)

test('what is chosen of several is sent in the order of the choices, and what isn’t among them goes with it', () => {
  const choices = ['administer', 'register', 'read-all'].map((value) => ({ value, word: value }))
  const fields = [shownField({ key: 'rights', kind: 'several', label: text('Rättigheter', 'Rights') }, { choices })]
  expect(bodyOf(fields, { rights: ['read-all', 'gone', 'administer'] })).toEqual({
    rights: ['gone', 'administer', 'read-all'],
  })
})
