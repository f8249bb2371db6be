import { cached } from '#model/cached'
import type { ImportChoices } from '#model/imports/choices'
import type { NewValueAnswer, NewValueKind } from '#model/imports/newValueAnswers'
import { type Text, text } from '#model/text'
import { key, wordsOf } from '../cells/headingWords.ts'
import type { Option } from '../problems/faults.ts'

/** A name in the file that Styrbord doesn't know, however many rows say it: somebody decides once what it means. */
export interface NewValue {
  readonly kind: NewValueKind
  /** As the first row spells it. */
  readonly value: string
  /** Whose product it would be. */
  readonly objectId: string | null
  readonly rows: readonly number[]
  /** What it may mean, the likest first. */
  readonly options: readonly Option[]
  /** What would be made of it; null where nothing can be. */
  readonly suggested: { readonly name: string; readonly email: string | null } | null
  readonly answer: NewValueAnswer['means'] | null
  /** Nothing is read in before it has an answer. */
  readonly required: boolean
}

export interface Met extends Pick<NewValue, 'kind' | 'value' | 'objectId' | 'suggested' | 'required'> {
  /** Sought once, however many rows meet it. */
  readonly options: () => readonly Option[]
}

interface MetInRows extends Pick<NewValue, 'answer'> {
  readonly met: Met
  readonly rows: Set<number>
}

/** The new values as rows meet them, with the answers that there are. */
export class NewValues {
  readonly #met = new Map<string, MetInRows>()
  readonly #answers: ReadonlyMap<string, NewValueAnswer['means']>
  readonly #others: ReadonlyMap<NewValueKind, 'new' | 'empty'>

  constructor({ newValues, otherNewValues }: ImportChoices) {
    this.#answers = new Map(newValues.map((each) => [identityOf(each), each.means]))
    this.#others = new Map(otherNewValues.map(({ kind, means }) => [kind, means]))
  }

  /** Has somebody said what this means? Kinds that can't be made are left empty where all others are to be made. */
  #answerTo(identity: string, { kind, suggested }: Met): NewValueAnswer['means'] | null {
    const own = this.#answers.get(identity)
    if (own !== undefined) return own
    const others = this.#others.get(kind)
    if (others === undefined) return null
    return others === 'new' && suggested !== null ? { is: 'new', name: null, email: null } : { is: 'empty' }
  }

  meet(row: number, met: Met): NewValueAnswer['means'] | null {
    const identity = identityOf(met)
    const before = this.#met.get(identity)
    if (before !== undefined) {
      before.rows.add(row)
      return before.answer
    }
    const answer = this.#answerTo(identity, met)
    this.#met.set(identity, { met, rows: new Set([row]), answer })
    return answer
  }

  /** Those without an answer first, then those that most rows wait for. */
  get all(): readonly NewValue[] {
    return [...this.#met.values()]
      .map(({ met, rows, answer }) => ({
        ...met,
        options: met.options(),
        rows: [...rows].sort((a, b) => a - b),
        answer,
      }))
      .sort(
        (a, b) =>
          Number(a.answer !== null) - Number(b.answer !== null) ||
          Number(b.required) - Number(a.required) ||
          b.rows.length - a.rows.length ||
          (a.value < b.value ? -1 : 1),
      )
  }
}

const identityOf = cached(
  ({ kind, value, objectId }: Pick<Met, 'kind' | 'value' | 'objectId'>): string =>
    `${kind}~${objectId ?? ''}~${key(wordsOf(value)) || value.trim()}`,
)

export const titlesOfKinds: Readonly<Record<NewValueKind, Text>> = {
  administration: text('Förvaltningar som inte finns i Styrbord', 'Administrations that Styrbord does not have'),
  object: text('Objekt som inte finns i Styrbord', 'Objects that Styrbord does not have'),
  product: text('Objektprodukter som inte finns i objektet', 'Products that the object does not have'),
  person: text('Personer som inte finns i Styrbord', 'People that Styrbord does not have'),
  component: text(
    'Komponenter som varken finns i filen eller i Styrbord',
    'Components in neither the file nor Styrbord',
  ),
  supplier: text('Leverantörer som stavas på flera sätt', 'Suppliers that are spelled in several ways'),
}
