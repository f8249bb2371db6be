import type { Text } from '#model/text'
import { getLocale } from '../words/compiled/runtime'

/** The model's texts come in both languages; this is the one that is shown. */
export const say = (text: Text): string => text[getLocale() === 'en' ? 'en' : 'sv']

/** "Objektägare verksamhet": as the first word of a line. */
export const sayFirst = (text: Text): string => {
  const said = say(text)
  return said.charAt(0).toUpperCase() + said.slice(1)
}
