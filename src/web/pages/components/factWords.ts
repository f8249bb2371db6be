import { orePerKrona } from '#model/money'
import { isDay, shownDay } from '../../parts/days'
import { m } from '../../words/compiled/messages'
import { getLocale } from '../../words/compiled/runtime'
import { say } from '../../words/say'
import { type FactSeen, type FieldSeen, isUnknown } from './componentSeen'

/** What is known in a field, in words; "vet inte" is said apart from what is known. */
export function factWords(field: FieldSeen, value: FactSeen): string {
  if (isUnknown(value)) return m.components_unknown()
  if (Array.isArray(value)) return value.map((each) => choiceWord(field, each)).join(', ')
  if (typeof value === 'object' && 'ore' in value) return moneyWords(value)
  if (typeof value === 'number') return numberWords(field, value)
  if (typeof value === 'boolean') return value ? m.components_yes() : m.components_no()
  if (field.kind === 'choice') return choiceWord(field, String(value))
  if (field.kind === 'yes-no') return yesNoWord(String(value))
  if (field.kind === 'date' && isDay(value)) return shownDay(String(value))
  return String(value)
}

export const choiceWord = ({ choices }: Pick<FieldSeen, 'choices'>, id: string): string => {
  const choice = choices.find((each) => each.id === id)
  return choice === undefined ? id : say(choice.name)
}

export function yesNoWord(value: string): string {
  if (value === 'yes') return m.components_yes()
  return value === 'no' ? m.components_no() : m.components_partly()
}

/** "1 250 000 kr utan moms": whole kronor unless there are öre to tell. */
function moneyWords({ ore, vat }: { ore: number; vat: string }): string {
  const amount = new Intl.NumberFormat(getLocale() === 'en' ? 'en-GB' : 'sv-SE', {
    minimumFractionDigits: ore % orePerKrona === 0 ? 0 : 2,
    maximumFractionDigits: 2,
  }).format(ore / orePerKrona)
  if (vat === 'excluded') return m.components_money_without_vat({ amount })
  return vat === 'included' ? m.components_money_with_vat({ amount }) : m.components_money_vat_unknown({ amount })
}

function numberWords({ kind }: FieldSeen, value: number): string {
  // A year is a name of a year, not an amount.
  if (kind === 'year') return String(value)
  const figure = new Intl.NumberFormat(getLocale() === 'en' ? 'en-GB' : 'sv-SE').format(value)
  if (kind === 'hours') return m.components_hours({ figure })
  return kind === 'months' ? m.components_months({ figure }) : figure
}
