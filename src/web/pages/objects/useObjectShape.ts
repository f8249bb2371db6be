import { useSuspenseQuery } from '@tanstack/react-query'
import { ask } from '../../asking/queries'
import type { HandedIn, Typed } from '../../forms/typed'
import { say } from '../../words/say'

/** What is handed in to the fields that say what an object is. `part` is where in the body they are: `into.`. */
export function useObjectShape(): (typed: Typed, part?: string) => HandedIn {
  const { data } = useSuspenseQuery(ask('GET /categories'))
  const choices = data.items.map(({ id, name }) => ({ value: id, word: say(name) }))
  return (typed, part = '') => {
    const category = data.items.find(({ id }) => id === typed.of(`${part}category`))
    const hidden = typed.is(`${part}supports.all`)
    return {
      [`${part}category`]: { choices, ...(category !== undefined && { hint: say(category.definition) }) },
      [`${part}supports.administrationIds`]: { hidden },
      [`${part}supports.indirectly`]: { hidden },
    }
  }
}
