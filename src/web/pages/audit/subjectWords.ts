import { thingWords } from '#api/listWords'
import { say } from '../../words/say'

/** Kinds of things that changes are about, in the order of the menu. */
export const subjectTypes = [
  ...(['appointment', 'seating', 'deviation', 'decision', 'request', 'object', 'product'] as const),
  ...(['it-component', 'business-component', 'component-move', 'person', 'office', 'administration'] as const),
  ...(['model-version', 'link', 'register', 'import', 'account', 'token', 'organisation'] as const),
] satisfies readonly (keyof typeof thingWords)[]

export const subjectWord = (type: string): string =>
  type in thingWords ? say(thingWords[type as keyof typeof thingWords]) : type
