import { useQueries } from '@tanstack/react-query'
import { useState } from 'react'
import type { Contract } from '#api/contract'
import type { Versions } from '#api/endpoint'
import type { FormField } from '#api/formField'
import type { AnswerOf, SentTo } from '../asking/api'
import { type Acts, useAct } from '../asking/useAct'
import { type Receipt, useReceipt } from '../parts/receipt'
import { push } from '../routing/navigation'
import { errorsIn } from './errorsIn'
import type { FieldShown, Matter } from './fieldKind'
import { kindFor } from './fieldKinds'
import { lookups } from './lookups'
import { shownField } from './shownField'
import { bodyOf, type HandedIn, type Typed, typedIn, typedOf, type Values } from './typed'
import { type Askable, useAskInstead } from './useAskInstead'
import { useDecision } from './useDecision'
import { useDraft } from './useDraft'

/** What a form is told, whether it stands on a page or in a dialog. */
export interface FormOrder<Route extends Acts> {
  route: Route
  /** Keeps one draft apart from another. Without it nothing is kept. */
  draft?: string | undefined
  fields: readonly FormField[]
  /** What the page knows of a field and no table can: its choices, or that it isn't asked now. */
  handed?: ((typed: Typed) => HandedIn) | undefined
  /** What the record holds now: the form begins with it, and tells what somebody else changes in it. */
  stands?: Values | undefined
  /** What is filled in from the beginning. */
  preset?: Values | undefined
  params?: SentTo<Route>['params']
  /** What of the body isn't asked, and what follows from what is typed. */
  given?: object | ((typed: Typed) => object) | undefined
  /** The version that was seen, where the act is guarded by one. */
  version?: number | undefined
  /** What is decided: for a form that records a decision. */
  matter?: ((typed: Typed) => Matter) | undefined
  /** How the act is kept when somebody else must be asked for the decision. */
  askable?: Askable | undefined
  /** What else is filled in, as soon as it is known, when something is chosen. */
  fills?: ((key: string, value: unknown, fill: (part: Values) => void) => void) | undefined
  /** What is said, and where one goes, when it is done; null where the page shows what was made. */
  done: (made: AnswerOf<Route>, typed: Typed) => Done | null
}

interface Done extends Receipt {
  readonly to?: string | undefined
}

/** A form's state: what is typed, what is sent of it, and what was said instead of done. */
export function useForm<Route extends Acts>(order: FormOrder<Route>) {
  const { route, fields, params, given, version, stands = {}, preset = {}, done } = order
  const bare = fields.map((field) => shownField(field, {}))
  const draft = useDraft<Values>(
    order.draft,
    typedOf(fields, order.handed?.(typedIn(bare, {})) ?? {}, { ...stands, ...preset }),
  )
  const handed = order.handed?.(typedIn(bare, draft.values)) ?? {}
  const matter = order.matter?.(typedIn(bare, draft.values))
  const decision = useDecision(matter, String(draft.values['decision.on'] ?? ''))
  const values: Values = { ...draft.values, 'decision.by': draft.touched['decision.by'] ?? decision.own }
  const soFar = typedIn(bare, values)
  const isWaiting = ({ within }: FormField) => within !== undefined && soFar.of(within) === ''
  const asked = useQueries({
    queries: fields.map((field) => ({
      ...lookups[field.from ?? 'administrations'](soFar.of(field.within ?? '')),
      enabled: field.from !== undefined && !isWaiting(field),
    })),
  })
  const all = fields.map((field, at) =>
    shownField(field, {
      ...(field.from !== undefined && { choices: asked[at]?.data ?? [] }),
      ...(field.kind === 'maker' && decision.handed),
      ...(isWaiting(field) && { hidden: true }),
      ...handed[field.key],
    }),
  )
  const act = useAct(route)
  const receipt = useReceipt()
  const [sent, setSent] = useState({ values, wrote: '', able: decision.able, body: {} })
  const typed = typedIn(all, values)

  async function send(): Promise<boolean> {
    const changed = route.startsWith('PATCH') ? draft.touched : undefined
    const body = bodyOf(all, values, changed, typeof given === 'function' ? given(typed) : given)
    const { decision: _, ...undecided } = body as { decision?: unknown }
    setSent({
      values,
      wrote: wroteIn(changed === undefined ? all : all.filter(({ key }) => key in changed), values),
      able: decision.able,
      body: undecided,
    })
    // The one edge: the act's own shape says whether what is typed is what it takes.
    const made = await act.send({ params, body } as SentTo<Route>, ...(seen(version) as Versions<Contract[Route]>))
    if (made === undefined) return false
    const told = done(made, typed)
    // Where one goes on, the form stands as it was sent until the next page is there.
    draft.forget(told?.to !== undefined)
    if (told === null) return true
    const { to, ...said } = told
    receipt(said)
    if (to !== undefined) push(to)
    return true
  }

  const instead = useAskInstead({
    askable: order.askable,
    body: sent.body,
    able: sent.able,
    refused: act.problem,
    onMine: (maker) => {
      draft.change({ 'decision.by': maker })
      act.clear()
    },
    onKept: draft.forget,
  })
  const errors = errorsIn(act.problem, all, sent.values)
  return {
    fields: all,
    values,
    typed,
    sent,
    /** What stands now beside what is typed over it, for when somebody else saved first. */
    standing: all
      .filter(({ key }) => key in stands)
      .map((field) => {
        const words = (value: unknown) => kindFor(field).words(value, field)
        const over = draft.touched[field.key]
        const now = kindFor(field).typedOf(stands[field.key])
        return { word: field.label, now: words(now), ...(over !== undefined && { typed: words(over) }) }
      }),
    change(key: string, value: unknown) {
      draft.change({ ...emptiedBy(key, fields), [key]: value })
      order.fills?.(key, value, draft.change)
    },
    error: (key: string) => (key === 'decision.by' ? instead.error : undefined) ?? errors.of(key),
    errors: errors.list,
    problem: instead.problem ?? act.problem,
    attempt: act.attempt + instead.attempt,
    ways: instead.ways,
    able: decision.able,
    busy: act.busy,
    send,
    /** Begins anew: what was typed and what was said of it are gone. */
    reset: () => {
      draft.forget()
      act.clear()
    },
  }
}

const seen = (version: number | undefined): readonly number[] => (version === undefined ? [] : [version])

/** What hangs on a field is emptied when that one is changed. */
const emptiedBy = (key: string, fields: readonly FormField[]): Values =>
  Object.fromEntries(
    fields.flatMap((field) => (field.within === key ? [[field.key, kindFor(field).typedOf(undefined)]] : [])),
  )

const wroteIn = (fields: readonly FieldShown[], values: Values): string =>
  fields
    .filter(({ kind, hidden }) => kind !== 'yes-no' && hidden !== true)
    .map((field) => kindFor(field).words(values[field.key], field))
    .filter((words) => words !== '')
    .join(', ')
