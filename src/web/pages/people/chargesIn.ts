import type { AnswerOf } from '../../asking/api'
import { sayFirst } from '../../words/say'

/** What a manager can answer for: the grounds that the model gives for a seat, each once. */
export function chargesIn({ forums }: AnswerOf<'GET /model'>['model']) {
  const grounds = forums.flatMap(({ seats }) =>
    seats.flatMap(({ from }) => ('seating' in from ? from.seating.grounds : [])),
  )
  return [...new Map(grounds.map(({ id, name }) => [id, { value: id, word: sayFirst(name) }])).values()]
}
