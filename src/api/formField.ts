import type { z } from 'zod'
import type { Act } from '#model/acts'
import type { Text } from '#model/text'

/** How a field is asked: what it looks like, what is sent and how it is told follow from it (src/web/forms/kinds). */
export type FormKind =
  | 'text'
  | 'email'
  | 'long-text'
  | 'day'
  | 'number'
  /** Kronor, and whether VAT is in them. */
  | 'money'
  /** One of few, all in sight. */
  | 'one-of'
  /** One of many, in a list to open. */
  | 'choice'
  | 'several'
  | 'yes-no'
  /** One thing, or several, found while the name is typed: `of` says among what. */
  | 'thing'
  | 'things'
  | 'person'
  /** Words with commas between. */
  | 'names'
  /** Asked as the page hands in: a kind of its own. */
  | 'own'
  /** Who decided: an office, a role in an object or a forum. */
  | 'maker'

/** What can be chosen among, asked of the server (src/web/forms/lookups.ts). Other choices are handed in by the page. */
export type Lookup =
  | 'administrations'
  | 'operations'
  | 'objects'
  | 'products'
  | 'offices-held'
  | 'decisions-on-model'
  | 'proposed-versions'

/** One field of a form: a part of an act's body, and the words it is asked with. */
export interface FormField<Key extends string = string> {
  /** Where in the body: `name`, `decision.on`. It is also the field's place in the page. */
  readonly key: Key
  readonly kind: FormKind
  readonly label: Text
  readonly hint?: Text
  /** May be left empty. All else is required and unmarked. */
  readonly optional?: true
  /** What to do when it is left empty; without it the field's kind says it. */
  readonly missing?: Text
  /** Stands in the field while nothing is chosen or written: "Ingen förvaltning", "tills vidare". */
  readonly none?: Text
  readonly from?: Lookup
  /** What kind of thing is found, by the name that its chooser has (src/web/asking/choosers.ts). */
  readonly of?: string
  /** The field that its choices hang on: hidden until that one is answered, emptied when that one is changed. */
  readonly within?: string
  /** In place of the hint when there is nothing to choose among. */
  readonly ifNone?: Text
  /** Stands beside the field before it. */
  readonly beside?: true
  /** Sent with the others of its part of the body when one of them is touched. */
  readonly together?: true
  /** Something always is chosen: there is no empty choice. */
  readonly always?: true
  /** A remark under the field. */
  readonly note?: Text
  /** Stands over the field, where a part of the form begins. */
  readonly heading?: Text
  readonly rows?: number
  /** One of many short ones, as many in a row as there is room for. */
  readonly grid?: true
  /** Not sent at all when it is empty. */
  readonly leftOut?: true
  /** Which part of a long form it stands in. */
  readonly group?: string
}

/** A form of an act: its keys are parts of the act's body. */
export type FormFields<Does extends Act> = readonly FormField<PartOf<z.input<Does['body']>>>[]

/** `on`, and what it is made of: `decision.on`, `into.0.name`. */
type PartOf<Body> = {
  [Key in keyof Body & string]: Key | `${Key}.${Within<NonNullable<Body[Key]>>}`
}[keyof Body & string]

type Within<Part> = Part extends string | number | boolean
  ? never
  : Part extends readonly (infer Each)[]
    ? Each extends object
      ? `${number}.${PartOf<Each>}`
      : never
    : PartOf<Part>
