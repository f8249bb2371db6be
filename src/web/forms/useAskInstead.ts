import type { Problem, SentTo } from '../asking/api'
import { useSession } from '../asking/session'
import { useAct } from '../asking/useAct'
import { useReceipt } from '../parts/receipt'
import type { WayOn } from '../parts/refusal'
import { push } from '../routing/navigation'
import { m } from '../words/compiled/messages'
import { say } from '../words/say'
import { type Able, makerValue } from './useDecision'

/** An act as it would be kept: without the decision that it waits for. */
export type Askable = Pick<Kept, 'act' | 'params'>
type Kept = NonNullable<SentTo<'POST /requests'>['body']>

interface AskInsteadProps {
  askable: Askable | undefined
  /** What was sent, without the decision. */
  body: object
  /** Who could have decided what was refused. */
  able: readonly Able[]
  refused: Problem | undefined
  /** It was the one who writes who decided. */
  onMine: (maker: string) => void
  onKept: () => void
}

/** Decided by the wrong one: it was oneself, it is asked of whoever may decide, or kept as a draft. */
export function useAskInstead({ askable, body, able: [able], refused, onMine, onKept }: AskInsteadProps) {
  const { send, problem, attempt } = useAct('POST /requests')
  const receipt = useReceipt()
  const { person } = useSession()
  const isAbout = refused?.refusal?.field === maker && askable !== undefined
  if (!isAbout || able === undefined || able.id === null) return { ways: [], problem, attempt, error: undefined }

  async function keep(state: 'asked' | 'draft') {
    if (askable === undefined || able === undefined) return
    const askedOf = state === 'asked' ? makerValue(able) : null
    const kept = await send({
      body: { ...askable, body: body as Kept['body'], state, askedOf, clause: refused?.clause ?? null },
    })
    if (kept === undefined) return
    const link = { to: `/begaran/${kept.id}`, word: m.parts_show_request() }
    receipt({ text: state === 'asked' ? m.parts_asked() : m.parts_draft_kept(), link })
    onKept()
    push(`/begaran/${kept.id}`)
  }

  const [first] = able.persons
  const toMaker = () => document.getElementById(maker)?.focus()
  const ask: WayOn = {
    word: first === undefined ? m.parts_ask_for_decision() : m.parts_ask_name({ name: first.name }),
    onPress: () => void keep('asked'),
  }
  const itWasMe: WayOn = {
    word: m.parts_it_was_me(),
    onPress: () => {
      onMine(makerValue(able))
      toMaker()
    },
  }
  const ways: readonly WayOn[] = [
    able.persons.some(({ id }) => id === person?.id) ? itWasMe : ask,
    { word: m.parts_change_maker(), onPress: toMaker },
    { word: m.parts_save_draft(), onPress: () => void keep('draft') },
  ]
  return { ways, problem, attempt, error: m.parts_choose_maker({ maker: say(able.title) }) }
}

const maker = 'decision.by'
