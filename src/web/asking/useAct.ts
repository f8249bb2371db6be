import { useRef, useState } from 'react'
import type { Contract } from '#api/contract'
import type { Versions } from '#api/endpoint'
import { type AnswerOf, call, type Problem, ProblemAnswer, type SentTo } from './api'
import { askAgain } from './queries'

export type Acts = keyof Contract & `${'POST' | 'PUT' | 'PATCH' | 'DELETE'} ${string}`

export interface Act<Route extends Acts> {
  /** Answers undefined when it was refused or failed; then `problem` says why, and `attempt` counts up. A record that stands is changed with the version that was seen. */
  readonly send: (sent: SentTo<Route>, ...seen: Versions<Contract[Route]>) => Promise<AnswerOf<Route> | undefined>
  readonly busy: boolean
  readonly problem: Problem | undefined
  readonly attempt: number
  readonly clear: () => void
}

/** Does an act once, however often the button is pressed, and keeps what was said instead. */
export function useAct<Route extends Acts>(route: Route): Act<Route> {
  const [state, setState] = useState<{ busy: boolean; problem: Problem | undefined; attempt: number }>({
    busy: false,
    problem: undefined,
    attempt: 0,
  })
  const attempt = useRef<{ key: string; what: string } | undefined>(undefined)
  const running = useRef(false)

  async function send(
    sent: SentTo<Route>,
    ...[ifMatch]: Versions<Contract[Route]>
  ): Promise<AnswerOf<Route> | undefined> {
    if (running.current) return undefined
    running.current = true
    setState((before) => ({ ...before, busy: true }))
    const what = JSON.stringify([sent, ifMatch])
    // A changed form is another attempt; the same one sent again, after a broken line, is not.
    if (attempt.current?.what !== what) attempt.current = { key: crypto.randomUUID(), what }
    try {
      const answer = await call(route, sent, {
        key: attempt.current.key,
        ...(ifMatch === undefined ? {} : { ifMatch }),
      })
      attempt.current = undefined
      setState((before) => ({ ...before, busy: false, problem: undefined }))
      await askAgain()
      return answer
    } catch (error) {
      if (!(error instanceof ProblemAnswer)) throw error
      setState((before) => ({ busy: false, problem: error.problem, attempt: before.attempt + 1 }))
      // Somebody else saved first: the page shows what stands now, and the next attempt names its version.
      if (error.problem.status === 412) void askAgain()
      return undefined
    } finally {
      running.current = false
    }
  }

  return { ...state, send, clear: () => setState((before) => ({ ...before, problem: undefined })) }
}
