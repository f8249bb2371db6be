import type { FormField, FormKind } from '#api/formField'
import { m } from '../words/compiled/messages'
import { type AnyKind, type FieldShown, kindOf } from './fieldKind'
import { choice, oneOf, several, yesNo } from './kinds/chosen'
import { money, number } from './kinds/figures'
import { thing } from './kinds/found'
import { maker } from './kinds/maker'
import { things } from './kinds/things'
import { day, email, longText, names, text } from './kinds/written'

const kinds = {
  text: kindOf(text),
  email: kindOf(email),
  'long-text': kindOf(longText),
  day: kindOf(day),
  number: kindOf(number),
  money: kindOf(money),
  'one-of': kindOf(oneOf),
  choice: kindOf(choice),
  several: kindOf(several),
  'yes-no': kindOf(yesNo),
  thing: kindOf(thing),
  things: kindOf(things),
  person: kindOf({ ...thing, missing: m.parts_choose_person }),
  names: kindOf(names),
  maker: kindOf(maker),
} as const satisfies Record<Exclude<FormKind, 'own'>, AnyKind>

/** How a field is asked: by its table, or as the page hands in. */
export function kindFor({ kind, as }: Pick<FormField, 'kind'> & Pick<FieldShown, 'as'>): AnyKind {
  return as ?? kinds[kind === 'own' ? 'text' : kind]
}
