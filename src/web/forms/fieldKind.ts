import type { ReactNode } from 'react'
import type { FormField } from '#api/formField'
import type { SentTo } from '../asking/api'
import type { SelectGroup, SelectOption } from '../parts/select'

/** A field as it is shown: in the reader's language, with what the page handed in. */
export interface FieldShown
  extends Omit<FormField, 'label' | 'hint' | 'ifNone' | 'missing' | 'none' | 'note' | 'heading'> {
  readonly label: string
  readonly hint?: ReactNode
  readonly ifNone?: string | undefined
  readonly missing?: string | undefined
  readonly none?: string | undefined
  readonly note?: string | undefined
  readonly heading?: string | undefined
  readonly choices: readonly (SelectOption | SelectGroup)[]
  /** Not asked now, and not sent. */
  readonly hidden?: boolean
  /** Of a decision: what is decided, and so who may. */
  readonly matter?: Matter
  /** The page's own kind, where the table says so. */
  readonly as?: AnyKind
}

/** What a page hands in to a field: what no table can know. */
export type Handed = Partial<Omit<FieldShown, 'key' | 'kind'>>

export type Matter = NonNullable<SentTo<'GET /decision-makers'>['query']>

interface ControlProps<Typed> {
  readonly field: FieldShown
  readonly typed: Typed
  readonly onChange: (typed: Typed) => void
  readonly error: string | undefined
}

/** One way to ask. */
export interface FieldKind<Typed> {
  /** What has been typed; what is kept in the browser isn't trusted. */
  readonly read: (kept: unknown) => Typed
  /** What stands in a record, as it would have been typed. */
  readonly typedOf?: (stands: unknown) => Typed
  /** As the API takes it. What isn't a value is sent as it is typed: the act's own shape says what is wrong with it. */
  readonly sent: (typed: Typed, field: Asked) => unknown
  /** What other fields hang on; nothing until something is chosen. As it is sent, unless the kind says otherwise. */
  readonly answer?: (typed: Typed) => string
  /** In words: for a refusal to repeat, and to hold against what somebody else wrote. */
  readonly words: (typed: Typed, field: FieldShown) => string
  readonly draw: (props: ControlProps<Typed>) => ReactNode
  /** What to do when it is left empty. */
  readonly missing?: () => string
}

export type Asked = Pick<FormField, 'optional' | 'leftOut'> & Partial<Pick<FieldShown, 'choices'>>

/** A kind whose typed value only itself knows. */
export interface AnyKind {
  readonly typedOf: (stands: unknown) => unknown
  readonly sent: (kept: unknown, field: Asked) => unknown
  readonly answer: (kept: unknown) => string
  readonly words: (kept: unknown, field: FieldShown) => string
  readonly draw: (props: ControlProps<unknown>) => ReactNode
  readonly missing: (() => string) | undefined
}

export const kindOf = <Typed>(kind: FieldKind<Typed>): AnyKind => ({
  typedOf: kind.typedOf ?? kind.read,
  sent: (kept, field) => kind.sent(kind.read(kept), field),
  answer: (kept) => kind.answer?.(kind.read(kept)) ?? asText(kind.sent(kind.read(kept), {})),
  words: (kept, field) => kind.words(kind.read(kept), field),
  draw: ({ typed, onChange, ...props }) => kind.draw({ ...props, typed: kind.read(typed), onChange }),
  missing: kind.missing,
})

const asText = (sent: unknown): string => (typeof sent === 'string' ? sent : '')

/** What every control takes. */
export function frameOf({ key, kind, label, optional, ...field }: FieldShown, error: string | undefined) {
  const hint = hintOf(field)
  // Who decided is what most refusals are about: the whole field is marked.
  const edged = kind === 'maker' && error !== undefined
  return { id: key, label, error, optional, edged, ...(hint !== undefined && { hint }) }
}

const hintOf = ({ hint, ifNone, choices }: Pick<FieldShown, 'hint' | 'ifNone' | 'choices'>): ReactNode =>
  ifNone !== undefined && choices.length === 0 ? ifNone : hint

/** Nothing written: null where that is an answer, and otherwise what the act refuses. */
export const emptyOf = ({ optional, leftOut }: Asked): null | '' | undefined =>
  leftOut ? undefined : optional ? null : ''
