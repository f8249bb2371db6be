import { rightHints } from '#api/accountFields'
import { rightWords } from '#api/listWords'
import { m } from '../../words/compiled/messages'
import { say } from '../../words/say'

const rights = ['administer', 'register', 'read-all'] as const

/** The three rights outside the model, to choose among. */
export const rightChoices = () =>
  rights.map((right) => ({ value: right, word: say(rightWords[right]), hint: say(rightHints[right]) }))

/** What an account may do outside the model, in words. */
export const rightsSaid = (held: readonly string[]): string =>
  rights
    .filter((right) => held.includes(right))
    .map((right) => say(rightWords[right]))
    .join(', ') || m.access_no_rights()
