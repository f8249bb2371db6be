import { thingWords } from '#api/listWords'
import { say } from '../../words/say'

/** Found and pointed to, but no act is about them. */
const notChanged = ['object-product', 'forum', 'clause', 'category', 'model']

/** Kinds of things that changes are about, in the order of the menu. */
export const subjectTypes = Object.keys(thingWords).filter((type) => !notChanged.includes(type))

export const subjectWord = (type: string): string =>
  type in thingWords ? say(thingWords[type as keyof typeof thingWords]) : type
