import { describe, expect, test } from 'vitest'
import { families, linkoping, plain, shipped } from '../../../test/models/organisations.ts'
import type { GovernanceModel } from '../shapes/governanceModel.ts'
import { changesRules, differencesBetween } from './differences.ts'

const lines = (a: GovernanceModel, b: GovernanceModel) => differencesBetween(a, b).map((each) => each.text.sv)
const changedIn = (change: (model: GovernanceModel) => unknown): GovernanceModel => {
  const draft = structuredClone(linkoping)
  change(draft)
  return draft
}

describe('differences between two models', () => {
  test.each([...shipped, families].map((model) => [model.id, model] as const))(
    '%s doesn’t differ from itself',
    (_id, model) => {
      expect(differencesBetween(model, structuredClone(model))).toEqual([])
    },
  )

  test('2-pm3-with-adaptations: the plain model’s differences from Linköping’s are told in words', () => {
    expect(lines(linkoping, plain)).toEqual(
      expect.arrayContaining([
        'Rollen objektproduktsamordnare utgår',
        'Forumet Objektledarforum utgår',
        'Forumet Portföljstyrgruppen: möten om året ändras från 4 till 2',
        'Mandatet tillsätta objektägare it: beslutas av ändras från it-chef till Portföljstyrgruppen',
        'Platsen kommundirektör i Portföljstyrgruppen tillkommer',
        'Objektet Teknik och arbetsplats tillkommer',
        'Leverabeln Strategisk objektplan utgår',
        'Klausulen p-two-forums tillkommer',
      ]),
    )
  })

  test('in English too', () => {
    expect(differencesBetween(linkoping, plain).map((each) => each.text.en)).toContain(
      'The forum Portfolio steering group: meetings a year changes from 4 to 2',
    )
  })

  test('there and back tell the same things, the other way', () => {
    const there = differencesBetween(linkoping, families)
    const back = differencesBetween(families, linkoping)
    const turned = { added: 'removed', removed: 'added', changed: 'changed' } as const
    const key = (part: string, id: string, field: string | null, kind: string) => [part, id, field, kind].join(' ')
    expect(back.map((each) => key(each.part, each.id, each.field, turned[each.kind])).sort()).toEqual(
      there.map((each) => key(each.part, each.id, each.field, each.kind)).sort(),
    )
  })

  test('a long text is told as changed, with both wordings beside', () => {
    const next = changedIn(({ clauses }) =>
      Object.assign(clauses[0] ?? {}, { text: { sv: 'Nya ord', en: 'New words' } }),
    )
    expect(differencesBetween(linkoping, next)).toMatchObject([
      {
        part: 'clauses',
        kind: 'changed',
        field: 'text',
        to: { sv: 'Nya ord' },
        from: linkoping.clauses[0]?.text,
        wordingOnly: false,
        text: { sv: 'Klausulen 1-applies-to-all-line-orgs: text har nya ord' },
      },
    ])
  })

  test.each<readonly [string, (model: GovernanceModel) => unknown]>([
    ['an object', (m) => m.objects.pop()],
    ['whom an object supports', (m) => Object.assign(m.objects[0] ?? {}, { supports: 'all' })],
    ['a category', (m) => m.categories.pop()],
    ['a level', (m) => m.levels.push({ id: 'family', name: { sv: 'familj', en: 'family' } })],
    ['a role’s levels', (m) => Object.assign(m.roles[0] ?? {}, { levels: ['tactical'] })],
    ['a duty', (m) => m.roles[0]?.duties.pop()],
    ['a forum', (m) => m.forums.pop()],
    ['a seat', (m) => m.forums[0]?.seats.pop()],
    ['what a seat is', (m) => Object.assign(m.forums[0]?.seats[4] ?? {}, { kinds: ['member'] })],
    ['a cadence', (m) => Object.assign(m.forums[0]?.cadence ?? {}, { perYear: 5 })],
    ['who holds a mandate', (m) => Object.assign(m.mandates[0] ?? {}, { heldBy: { office: 'head-of-it' } })],
    ['a second holder', (m) => m.mandates.pop()],
    ['a step of the ladder', (m) => m.ladder.pop()],
    ['a due date', (m) => Object.assign(m.deliverables[0]?.due[0] ?? {}, { month: 11 })],
    ['a threshold', (m) => Object.assign(m.thresholds[0] ?? {}, { value: 7 })],
    ['a clause', (m) => m.clauses.pop()],
    ['a clause’s kind', (m) => Object.assign(m.clauses[0] ?? {}, { kind: 'duty' })],
    ['a clause’s text', (m) => Object.assign(m.clauses[3]?.text ?? {}, { sv: 'Nya ord' })],
    ['a reading', (m) => Object.assign(m.clauses[1] ?? {}, { reading: { sv: 'Så', en: 'So' } })],
    ['a mission', (m) => Object.assign(m.forums[0]?.mission ?? {}, { en: 'New words' })],
    ['a category’s definition', (m) => Object.assign(m.categories[0]?.definition ?? {}, { sv: 'Nya ord' })],
    ['the superior document', (m) => Object.assign(m.superior.name, { sv: 'Annan riktlinje' })],
  ])('2.3.1-psg-decides-model: %s is more than wording', (_what, change) => {
    const differences = differencesBetween(linkoping, changedIn(change))
    expect(differences.length).toBeGreaterThan(0)
    expect(changesRules(differences)).toBe(true)
  })

  test.each<readonly [string, (model: GovernanceModel) => unknown]>([
    ['a name', (m) => Object.assign(m.roles[0]?.name ?? {}, { sv: 'ägare' })],
    ['a responsibility’s name', (m) => Object.assign(m.forums[0]?.responsibilities[0]?.name ?? {}, { sv: 'Nya ord' })],
    ['a unit’s duty', (m) => Object.assign(m.units[0]?.duties[0]?.name ?? {}, { sv: 'Nya ord' })],
    ['a step’s words', (m) => Object.assign(m.ladder[0]?.name ?? {}, { sv: 'Nya ord' })],
  ])('1-director-adopts: %s is wording only', (_what, change) => {
    const differences = differencesBetween(linkoping, changedIn(change))
    expect(differences.length).toBeGreaterThan(0)
    expect(changesRules(differences)).toBe(false)
  })
})
