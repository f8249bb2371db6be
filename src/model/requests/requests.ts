import { z } from 'zod'
import { representativesOf, whyNotRecord } from '../access/actor.ts'
import { type Actor, hasRight } from '../acting.ts'
import { type Act, mandate, role, signedIn } from '../acts.ts'
import type { Instant } from '../dates.ts'
import { type Asking, DecidedBody } from '../decisions/decided.ts'
import { makerFrom } from '../decisions/mandates.ts'
import type { Governance } from '../governance.ts'
import { type Able, type Refusal, refuse } from '../refusal.ts'
import type { DecisionMaker } from '../structure.ts'
import { type Text, text } from '../text.ts'
import { type Workflow, whyNot } from '../workflow.ts'

export const requestStates = ['draft', 'asked', 'registered', 'declined', 'withdrawn'] as const
type RequestState = (typeof requestStates)[number]

/** What was refused, kept: a draft of one's own, or asked of whoever may decide. */
export interface DecisionRequest {
  readonly id: string
  readonly state: RequestState
  readonly act: string
  readonly params: Readonly<Record<string, string>>
  /** The act's body, but for the decision that it waits for. */
  readonly body: Readonly<Record<string, unknown>>
  readonly title: Text
  readonly clause: string | null
  /** `office:ID`, `role:ROLE~SIDE~OBJECT` or `forum:ID`. */
  readonly askedOf: string | null
  readonly note: string | null
  readonly requestedBy: string
  readonly requestedAt: Instant
  readonly closed: {
    readonly by: string
    readonly at: Instant
    readonly reason: string | null
    readonly resultId: string | null
  } | null
}

const AskedOf = z.string().regex(/^(office|role|forum):.{1,120}$/)
const Reason = z.strictObject({ reason: z.string().trim().max(1000).default('') })

export const saveRequest = {
  id: 'requests.save',
  name: text('Spara begäran', 'Keep the request'),
  clauses: [],
  by: signedIn,
  work: true,
  body: z.strictObject({
    act: z.string(),
    params: z.record(z.string(), z.string().max(100)).default({}),
    body: z.record(z.string(), z.json()),
    state: z.enum(['draft', 'asked']),
    askedOf: AskedOf.nullable().default(null),
    clause: z.string().max(100).nullable().default(null),
    note: z.string().trim().max(1000).nullable().default(null),
  }),
  refusals: ['request-not-savable', 'request-incomplete', 'requests-all-open'],
} as const satisfies Act

export const registerRequest = {
  id: 'requests.register',
  name: text('Registrera beslutet', 'Register the decision'),
  clauses: [],
  by: mandate(),
  body: DecidedBody.pick({ on: true, reference: true }),
  refusals: ['request-closed', 'request-incomplete', 'may-not-record', 'decided-in-future'],
} as const satisfies Act

export const declineRequest = {
  id: 'requests.decline',
  name: text('Avslå begäran', 'Decline the request'),
  clauses: [],
  by: role<DecisionRequest>(({ record, ...asking }): Refusal | undefined =>
    whyNot(requestSteps.decline, record, asking),
  ),
  work: true,
  body: Reason,
  refusals: ['request-closed', 'not-your-request', 'reason-missing'],
} as const satisfies Act

export const withdrawRequest = {
  id: 'requests.withdraw',
  name: text('Dra tillbaka begäran', 'Withdraw the request'),
  clauses: [],
  by: role<DecisionRequest>(({ record, ...asking }): Refusal | undefined =>
    whyNot(requestSteps.withdraw, record, asking),
  ),
  work: true,
  body: z.strictObject({}),
  refusals: ['request-closed', 'not-your-request'],
} as const satisfies Act

export const makerOfKey = (key: string | null): DecisionMaker | undefined => {
  const [kind = '', id = ''] = key === null ? [] : [key.slice(0, key.indexOf(':')), key.slice(key.indexOf(':') + 1)]
  const kinds: readonly Able['kind'][] = ['office', 'role', 'forum']
  const known = kinds.find((each) => each === kind)
  return known === undefined ? undefined : makerFrom({ kind: known, id, title: text('-', '-'), personIds: [] })
}

/** Does the request wait for this person? Resolved through who holds the office, role or chair today. */
export function isAskedOf(actor: Actor, request: DecisionRequest, governance: Governance): boolean {
  const maker = makerOfKey(request.askedOf)
  return actor.personId !== null && maker !== undefined && representativesOf(maker, governance).includes(actor.personId)
}

const open = { from: ['draft', 'asked'], closed: 'request-closed' } as const

/** What becomes of a request. The kept act asks itself who may register it, of the decision that it is given. */
export const requestSteps = {
  save: { act: saveRequest, from: null, to: { kept: 'draft', sent: 'asked' }, gate: whyNotSend },
  register: { act: registerRequest, ...open, to: 'registered', gate: whyNotDecided, who: whyNotRecordFor },
  decline: { act: declineRequest, ...open, to: 'declined', who: whyNotAnswer },
  withdraw: { act: withdrawRequest, ...open, to: 'withdrawn', who: whyNotTakeBack },
} as const satisfies Workflow<DecisionRequest>

function whyNotSend({ state, askedOf }: DecisionRequest): Refusal | undefined {
  return state === 'asked' && askedOf === null ? refuse('request-incomplete', null, { field: 'askedOf' }) : undefined
}

/** Somebody must be asked, to have decided it. */
function whyNotDecided({ askedOf }: DecisionRequest): Refusal | undefined {
  return makerOfKey(askedOf) === undefined ? refuse('request-incomplete', null, { field: 'askedOf' }) : undefined
}

function whyNotRecordFor({ askedOf }: DecisionRequest, { acting, governance }: Asking): Refusal | undefined {
  const maker = makerOfKey(askedOf)
  return maker && whyNotRecord(acting.actor, maker, governance)
}

function whyNotAnswer(request: DecisionRequest, { acting: { actor }, governance }: Asking): Refusal | undefined {
  const may = isAskedOf(actor, request, governance) || hasRight(actor, 'register')
  return may ? undefined : refuse('not-your-request', null)
}

function whyNotTakeBack({ requestedBy }: DecisionRequest, { acting }: Asking): Refusal | undefined {
  return requestedBy === acting.actor.accountId ? undefined : refuse('not-your-request', null)
}

/** A draft is its writer's own until it is asked: nothing of it is remembered, and thrown away it is gone. */
export const isWritersOwn = ({ state }: Pick<DecisionRequest, 'state'>): boolean => state === 'draft'

export const maySee = (actor: Actor, request: DecisionRequest): boolean =>
  !isWritersOwn(request) || request.requestedBy === actor.accountId
