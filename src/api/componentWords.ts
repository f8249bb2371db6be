import type { z } from 'zod'
import type { Money } from '#model/money'
import { businessComponentTypes, itComponentTypes } from '#model/shapes/componentKinds'
import { isUnknown, type Known } from '#model/shapes/facts'
import { type Text, text } from '#model/text'
import type { ComponentRef } from './componentShapes.ts'
import type { Words } from './listExport.ts'
import { wordIn } from './listWords.ts'

export const notKnown = text('okänt', 'unknown')

/** Unknown is an answer, and empty is another: a cell tells them apart. */
export const told = <T>(value: Known<T>, say: (value: T) => Words): Words =>
  value === null ? null : isUnknown(value) ? notKnown : say(value)

/** Names may have commas in them. */
export const apart = (names: readonly string[]): string | null =>
  names.length === 0 ? null : names.some((each) => each.includes(',')) ? `${names.join('; ')};` : names.join('; ')

export const chosen = (words: Readonly<Record<string, Text>>) => (value: Known<string>) =>
  told(value, (id) => wordIn(words, id))

/** Two answers that no choice is. */
export const notSaid = {
  unknown: text('Vet inte', 'Unknown'),
  empty: text('Ej angivet', 'Not stated'),
} as const satisfies Record<string, Text>

/** Findings that a list of components is narrowed by. */
export const registerHoleWords = {
  'component-unplaced': text('Utan ansvarigt objekt', 'Without an answering object'),
  'home-product-missing': text('Utan hemmaprodukt', 'Without a home product'),
  'component-unconfirmed': text('Inte bekräftad i tid', 'Not confirmed in time'),
  'service-without-person': text('Tjänster utan ansvarig på it', 'Services without anybody at IT'),
  'component-both-sides': text('Samma ansvarig på båda sidor', 'The same person on both sides'),
} as const satisfies Record<string, Text>

export const vatWords = {
  excluded: text('utan moms', 'without VAT'),
  included: text('med moms', 'with VAT'),
  unknown: text('okänt om momsen är med', 'unknown whether VAT is in it'),
} as const satisfies Record<Money['vat'], Text>

const componentTypes = { it: itComponentTypes, business: businessComponentTypes } as const
export const typeOf = ({ kind, type }: z.output<typeof ComponentRef>) => wordIn(componentTypes[kind], type)
