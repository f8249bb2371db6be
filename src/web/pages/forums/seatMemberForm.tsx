import { useQuery } from '@tanstack/react-query'
import { takeSeatFields } from '#api/seatFields'
import type { AnswerOf } from '../../asking/api'
import { askWhole } from '../../asking/queries'
import { Form } from '../../forms/form'
import type { HandedIn } from '../../forms/typed'
import { m } from '../../words/compiled/messages'
import { sayFirst } from '../../words/say'
import { toDecision } from '../roles/decisionLine'
import { forumInSentence, toForum } from './forumWords'

type ForumSeen = AnswerOf<'GET /forums/{id}'>

interface SeatMemberFormProps {
  forum: ForumSeen
  /** A product that nobody in the group has a mandate over: chosen from the start. */
  product: string | undefined
}

export function SeatMemberForm({ forum, product }: SeatMemberFormProps) {
  const back = toForum(forum.id)
  const objectId = forum.object?.id ?? ''
  const handed = useSeatChoices(objectId, forum.grounds)
  return (
    <Form
      route="POST /forums/{id}/seats"
      draft={`seat:${forum.id}:${product ?? ''}`}
      fields={takeSeatFields}
      handed={() => handed}
      preset={{ productIds: product ? [product] : [] }}
      params={{ id: forum.id }}
      matter={() => ({ kind: 'seat', object: objectId })}
      askable={{ act: 'seats.take', params: { id: forum.id } }}
      word={m.forums_register_seat()}
      back={back}
      done={(made) => ({
        text: m.forums_seated({ name: made.person.name, forum: forumInSentence(made.forum.name) }),
        link: toDecision(made.decision),
        to: back,
      })}
    />
  )
}

/** On what ground somebody sits, as the model asks, and the object's products that the mandate can reach. */
export function useSeatChoices(objectId: string, grounds: ForumSeen['grounds']): HandedIn {
  const { data } = useQuery(askWhole('GET /object-products', { query: { object: objectId } }))
  return {
    grounds: { choices: grounds.map(({ id, name }) => ({ value: id, word: sayFirst(name) })) },
    productIds: { choices: (data?.items ?? []).map(({ id, name }) => ({ value: id, word: name })) },
  }
}
