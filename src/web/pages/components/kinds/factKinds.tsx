import type { FormKind } from '#api/formField'
import type { shapesOfKinds } from '#model/shapes/facts'
import { type AnyKind, emptyOf, type FieldKind, type Handed, kindOf } from '../../../forms/fieldKind'
import { kindFor } from '../../../forms/fieldKinds'
import { choice, several } from '../../../forms/kinds/chosen'
import { m } from '../../../words/compiled/messages'
import { say } from '../../../words/say'
import { type FieldSeen, isUnknown } from '../componentSeen'
import { yesNoWord } from '../factWords'
import { KeptSecret } from '../known'

type FactKind = keyof typeof shapesOfKinds

const notKnown = '?'

/** One of some choices; that nobody knows stands last among them. */
const oneOrUnknown: FieldKind<string> = {
  ...choice,
  typedOf: (stands) => (isUnknown(stands) ? notKnown : stands === undefined ? '' : String(stands)),
  sent: (typed, field) => (typed === notKnown ? { unknown: true } : choice.sent(typed, field)),
}

const level: FieldKind<string> = {
  ...oneOrUnknown,
  sent: (typed, field) => (/^\d$/.test(typed) ? Number(typed) : oneOrUnknown.sent(typed, field)),
}

interface OrUnknown {
  readonly isUnknown: boolean
  readonly typed: unknown
}

/** Asked as that kind is, with the box that says that nobody knows. */
function orUnknown(kind: AnyKind, isWide = false): AnyKind {
  const Draw = kind.draw
  return kindOf<OrUnknown>({
    read: (kept) =>
      typeof kept === 'object' && kept !== null && 'isUnknown' in kept
        ? (kept as OrUnknown)
        : { isUnknown: false, typed: undefined },
    typedOf: (stands) => ({
      isUnknown: isUnknown(stands),
      typed: kind.typedOf(isUnknown(stands) ? undefined : stands),
    }),
    sent: ({ isUnknown: isNot, typed }, field) => (isNot ? { unknown: true } : kind.sent(typed, field)),
    words: ({ isUnknown: isNot, typed }, field) => (isNot ? m.components_unknown() : kind.words(typed, field)),
    draw({ field, typed: { isUnknown: isNot, typed }, onChange, error }) {
      const { key, label } = field
      const asked = (
        <div className="sb-with-unknown">
          <Draw
            field={isNot ? { ...field, none: m.components_unknown() } : field}
            typed={typed}
            onChange={(next) => onChange({ isUnknown: false, typed: next })}
            error={error}
          />
          <label className="sb-tick" htmlFor={`${key}-unknown`}>
            <input
              type="checkbox"
              id={`${key}-unknown`}
              checked={isNot}
              onChange={({ target }) =>
                onChange({ isUnknown: target.checked, typed: target.checked ? undefined : typed })
              }
            />
            <span className="sb-small">
              {m.components_unknown()}
              <span className="sb-unseen">: {label}</span>
            </span>
          </label>
        </div>
      )
      return isWide ? <div className="sb-field-wide">{asked}</div> : asked
    },
  })
}

const noneIsEmpty: FieldKind<readonly string[]> = {
  ...several,
  sent: (typed, field) => (typed.length === 0 ? emptyOf(field) : typed),
}

const asked = (kind: FormKind) => orUnknown(kindFor({ kind }))
const kinds = {
  text: asked('text'),
  'long-text': orUnknown(kindFor({ kind: 'long-text' }), true),
  choice: kindOf(oneOrUnknown),
  'yes-no': kindOf(oneOrUnknown),
  level: kindOf(level),
  choices: orUnknown(kindOf(noneIsEmpty), true),
  count: asked('number'),
  hours: asked('number'),
  months: asked('number'),
  year: asked('number'),
  date: asked('day'),
  money: asked('money'),
} as const satisfies Record<FactKind, AnyKind>

const sets: Readonly<Record<string, readonly string[]>> = {
  'yes-no': ['yes', 'partly', 'no'],
  level: ['0', '1', '2', '3', '4'],
}

/** A fact is asked as its own description says; three answers that differ: something, that nobody knows, and nothing. */
function factAsked({ kind, choices }: FieldSeen): Handed {
  const set = sets[kind]?.map((value) => ({ value, word: kind === 'level' ? value : yesNoWord(value) }))
  const known = set ?? choices.map(({ id, name }) => ({ value: id, word: say(name) }))
  const as = kinds[kind as FactKind]
  if (kind === 'choices') return { as, choices: known }
  const isChosen = set !== undefined || kind === 'choice'
  return {
    as,
    ...(isChosen && {
      choices: [...known, { value: notKnown, word: m.components_unknown() }],
      none: m.components_not_told(),
    }),
  }
}

/** Something is written there for others to read: it is told, not asked for. */
const keptSecret = (code: string | undefined): Handed => ({
  as: kindOf<undefined>({
    read: () => undefined,
    sent: () => undefined,
    words: () => '',
    draw: ({ field }) => (
      <div className="sb-field">
        <span className="sb-label">{field.label}</span>
        <KeptSecret code={code} />
      </div>
    ),
  }),
})

/** How each fact of a form is asked. */
export const factsAsked = (fields: readonly FieldSeen[], hidden: readonly string[] = [], code?: string) =>
  Object.fromEntries(
    fields.map((field) => [`facts.${field.id}`, hidden.includes(field.id) ? keptSecret(code) : factAsked(field)]),
  )

/** The rows of facts in a form, in the fields' own order. */
export const factRows = (fields: readonly FieldSeen[]) =>
  fields.map(({ id, name, hint, group }) => ({
    ...{ key: `facts.${id}`, kind: 'own' as const, label: name, group, optional: true as const, grid: true as const },
    ...(hint !== null && { hint }),
  }))
