import { useQuery } from '@tanstack/react-query'
import type { Problem, SentTo } from '../../asking/api'
import { ask } from '../../asking/queries'
import { useAct } from '../../asking/useAct'
import { useReceipt } from '../../parts/receipt'
import type { WayOn } from '../../parts/refusal'
import { push } from '../../routing/navigation'
import { m } from '../../words/compiled/messages'

type Kept = NonNullable<SentTo<'POST /requests'>['body']>

/** An act as it would be kept: without the decision that it waits for. */
export type Askable = Pick<Kept, 'act' | 'params' | 'body'>

interface AskInstead {
  readonly ways: readonly WayOn[]
  readonly problem: Problem | undefined
  readonly attempt: number
}

/** Decided by the wrong one: asked of whoever may decide, or kept as a draft. */
export function useAskInstead(
  askable: Askable,
  matter: NonNullable<SentTo<'GET /decision-makers'>['query']>,
  refused: Problem | undefined,
  onKept: () => void,
): AskInstead {
  const { send, problem, attempt } = useAct('POST /requests')
  const receipt = useReceipt()
  const { data } = useQuery(ask('GET /decision-makers', { query: matter }))
  const able = data?.able[0]
  if (refused?.refusal?.field !== 'decision.by' || able === undefined || able.id === null)
    return { ways: [], problem, attempt }
  const askedOf = `${able.kind}:${able.id}`
  const name = able.persons[0]?.name

  async function keep(state: 'asked' | 'draft') {
    const kept = await send({
      body: { ...askable, state, askedOf: state === 'asked' ? askedOf : null, clause: refused?.clause ?? null },
    })
    if (kept === undefined) return
    receipt({
      text: state === 'asked' ? m.people_asked() : m.people_draft_kept(),
      link: { to: `/begaran/${kept.id}`, word: m.people_show_request() },
    })
    onKept()
    push(`/begaran/${kept.id}`)
  }

  return {
    ways: [
      {
        word: name === undefined ? m.people_ask_for_decision() : m.people_ask_name({ name }),
        onPress: () => void keep('asked'),
      },
      { word: m.people_change_maker(), onPress: () => document.getElementById('decision.by')?.focus() },
      { word: m.people_save_draft(), onPress: () => void keep('draft') },
    ],
    problem,
    attempt,
  }
}
