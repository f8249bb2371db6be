import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Endpoint, EndpointTable, Received, Route } from '#api/endpoint'
import { isGuarded, type RecordOn, readAt } from '#api/guards'
import { whyNotMandated } from '#model/access/actor'
import { hasRight, isByToken, isInScope } from '#model/acting'
import { type Act, type Doing, type Right, rights } from '#model/acts'
import { mostOpenAtOnce } from '#model/ceilings'
import { governanceOn } from '#model/governance'
import { whyNotNamesake } from '#model/people/protecting'
import { isRefusal, type Refusal, refuse } from '#model/refusal'
import type { Structure } from '#model/structure'
import type { Language } from '#model/text'
import { type WorkKind, workKinds } from '#model/workRecords'
import { memberShowing } from '#store/access'
import type { Connection } from '#store/connection'
import type { EmbeddedFault } from '#store/embedded/fault'
import type { Member, Shown } from '#store/entering'
import { type Frame, inFrame } from '#store/frame'
import { readInFrame } from '#store/reading'
import { visitorOf } from '../access/visitors.ts'
import type { Clock } from '../clock.ts'
import type { Cursors } from '../lists/cursors.ts'
import { namedRecords, recordAsked } from '../namedRecords.ts'
import { type ActHandler, type Asked, type Handler, notFound, type ReadingFirst, type Within } from './asked.ts'
import type { Report } from './faultLog.ts'
import { newerThanSeen } from './guarding.ts'
import { answerOnce } from './idempotency.ts'
import { keepNamesFrom, putNamesBack } from './namesKept.ts'
import { perform } from './performing.ts'
import { sendFault, sendMalformed, sendRefusal } from './problems.ts'
import { send, Told } from './sending.ts'
import type { Visitor } from './visitor.ts'
import { isLong, whatIsSent } from './whatIsSent.ts'

export interface House {
  readonly connection: Connection
  readonly clock: Clock
  readonly cursors: Cursors
  /** How much one account may have open of a kind, where it isn't as the model says. */
  readonly mostOpen?: number
  /** What a request shows of who makes it: the frame that it opens says who that is. */
  readonly shown: (request: FastifyRequest) => Shown | undefined
  /** Hears of whom a request was answered for, before it is. */
  readonly met?: (request: FastifyRequest, shown: Shown, member: Member, structure?: Structure) => void
  /** Whose word is taken for where a caller is: addresses and networks, as they are nearest to us. */
  readonly trustedProxies?: string[]
  /** Where faults are told: never to the one who asked. */
  readonly report: Report
  /** What is known of why the database doesn't answer. */
  readonly away?: () => EmbeddedFault | undefined
}

/** Binds every endpoint of the table to its handler. One without a declared act or reading right does not start. */
export function bind(
  app: FastifyInstance,
  house: House,
  table: EndpointTable,
  handlers: Readonly<Record<string, unknown>>,
) {
  for (const [route, endpoint] of Object.entries(table) as [Route, Endpoint][]) {
    if ('multipart' in endpoint) continue
    const handler = handlers[route] as Bound['handler'] | undefined
    if (handler === undefined) throw new Error(`no handler for ${route}`)
    if (!('act' in endpoint) && !('reads' in endpoint)) throw new Error(`${route} declares no right`)
    const [method, path] = route.split(' ') as [string, string]
    app.route({
      method,
      url: path.replaceAll(/\{(\w+)\}/g, ':$1'),
      handler: (request, reply) => answer(request, reply, { route, endpoint, handler, handlers }, house),
    })
  }
}

interface Bound {
  readonly route: Route
  readonly endpoint: Endpoint
  readonly handler: Handler<unknown> | ActHandler<unknown> | ReadingFirst<unknown>
  readonly handlers: Readonly<Record<string, unknown>>
}

async function answer(
  request: FastifyRequest,
  reply: FastifyReply,
  { route, endpoint, handler, handlers }: Bound,
  house: House,
): Promise<unknown> {
  const language = languageOf(request)
  const refused = (refusal: Refusal) => sendRefusal(reply, refusal, language, undefined)
  const shown = house.shown(request)
  if (shown === undefined) return nobodyIsTold(request, reply, endpoint, language)
  let member: Member | undefined
  if (isLong(request) || 'read' in handler) {
    // Reading it takes a while: who sends it is asked first.
    member = await memberShowing(house.connection, shown)
    if (member === undefined) return nobodyIsTold(request, reply, endpoint, language)
    house.met?.(request, shown, member)
    const mayNot = whyNotCall(visitorOf(member), endpoint)
    if (mayNot !== undefined) return refused(mayNot)
  }
  const sent = whatIsSent(request, endpoint)
  // What is sent wrong is only told of, to whoever may ask: nothing is locked for it.
  const isWrong =
    sent.malformed !== undefined ||
    sent.personnummer !== undefined ||
    sent.guard === 'not-named' ||
    (shown.kind === 'token' && isBySession(endpoint))
  const received = sent as unknown as Received<unknown>
  const read = 'read' in handler && member !== undefined && !isWrong ? await handler.read(received, member) : undefined
  const decides = 'read' in handler ? read : handler
  const on = recordNamed(route, endpoint)
  const { id } = sent.params as { readonly id?: string }
  const answering = async (frame: Frame) => {
    if (frame.member === undefined) throw new Error('a frame was opened by nobody')
    house.met?.(request, shown, frame.member, frame.structure)
    const visitor = visitorOf(frame.member)
    keepNamesFrom(visitor.actor, frame.structure, request)
    const mayNot = whyNotCall(visitor, endpoint)
    if (mayNot !== undefined) return new Told(() => refused(mayNot))
    if (sent.malformed !== undefined) {
      const { part, error } = sent.malformed
      return new Told(() => sendMalformed(reply, part, error, language))
    }
    const { personnummer, guard } = sent
    if (personnummer !== undefined) return new Told(() => refused(personnummer))
    if (guard === 'not-named') return new Told(() => sendFault(reply, 'version-not-named', language))
    const within = { ...withinFrame(frame, visitor, house.clock), language }
    const { cursors, mostOpen = mostOpenAtOnce } = house
    const asked = { ...within, ...sent, cursors, mostOpen, record: undefined } as unknown as Asked<unknown>
    const outcome =
      'act' in endpoint
        ? await answerOnce(
            request,
            route,
            visitor,
            sent.body,
            frame,
            async () => {
              const newer = guard === undefined ? undefined : await newerThanSeen(guard, asked, handlers)
              if (newer !== undefined) return newer
              const record = on === undefined || id === undefined ? undefined : await namedRecords[on].find(id, within)
              if (on !== undefined && record === undefined) return notFound
              const whole = putNamesBack(request, sent.body, record)
              if (isRefusal(whole)) return whole
              const doing = { ...asked, ...whole, record } as Asked<unknown>
              return decide(endpoint.act, doing, decides as ActHandler<unknown>)
            },
            { now: within.acting.now, isSecret: endpoint.secretAnswer === true },
          )
        : await (decides as Handler<unknown>)(asked)
    return isRefusal(outcome) ? new Told(() => sendRefusal(reply, outcome, language, within.governance)) : outcome
  }
  const { connection } = house
  const record = isWrong ? undefined : recordAsked(on, id)
  const done =
    'act' in endpoint && !isWrong
      ? await inFrame(connection.db, { ...shown, toDo: toDo(endpoint.act) }, purposeOf(endpoint.act), answering, record)
      : await readInFrame(connection, shown, answering, record)
  if (done === undefined) return nobodyIsTold(request, reply, endpoint, language)
  return send(reply, done.answered, endpoint, language)
}

/** A browser that isn't signed in may ask so without an error; whoever shows a token that opens nothing is told. */
function nobodyIsTold(request: FastifyRequest, reply: FastifyReply, endpoint: Endpoint, language: Language) {
  const mayAsk = 'reads' in endpoint && endpoint.reads === 'anyone' && request.headers.authorization === undefined
  return mayAsk
    ? send(reply, null, endpoint, language)
    : sendRefusal(reply, refuse('not-signed-in', null), language, undefined)
}

const toDo = ({ id, by: { who } }: Act) => ({ act: id, right: isRight(who) ? who : null })

/** Asks who may, before the act's own rule and after it: an act whose rule forgets to ask is refused all the same. */
async function decide(act: Act, asked: Asked<unknown>, handler: ActHandler<unknown>) {
  const { actor, governance } = asked
  const doing = asked as unknown as Doing
  const decided = act.by.whyNot(doing) ?? (await handler(asked))
  if (isRefusal(decided) || 'notFound' in decided) return decided
  return (
    whyNotMandated(act.by, decided.change?.decision, actor, governance) ??
    whyNotNamesake(decided.change ?? {}, actor, governance) ??
    perform(act, asked, decided)
  )
}

/** What `{id}` in the address names: of an act as its endpoint says, and of what is read, the record that is read there. */
function recordNamed(route: Route, endpoint: Endpoint): RecordOn | undefined {
  if (!('act' in endpoint)) return readAs.get(route)
  return endpoint.on ?? (isGuarded(endpoint.guard) ? endpoint.guard : undefined)
}

/** Read by its own id, its version comes with the way in, and of work what is in it. */
const readAs: ReadonlyMap<string, RecordOn> = new Map([
  ...(Object.entries(readAt) as [RecordOn, string][]).flatMap(([kind, route]): [string, RecordOn][] =>
    kind === 'office-holder' ? [] : [[route, kind]],
  ),
  ...(Object.keys(workKinds) as WorkKind[]).map((kind): [string, RecordOn] => [`GET /${kind}s/{id}`, kind]),
])

const purposeOf = (act: Act): 'work' | 'change' => (act.work ? 'work' : 'change')

function withinFrame(frame: Frame, visitor: Visitor, clock: Clock): Omit<Within, 'language'> {
  const today = clock.today()
  const governance = governanceOn(frame.structure, today)
  return {
    frame,
    actor: visitor.actor,
    acting: { actor: visitor.actor, now: clock.now(), today, newId: () => crypto.randomUUID() },
    governance,
    asOf: (day) => (day === undefined || day === today ? governance : governanceOn(frame.structure, day, governance)),
  }
}

/** Is it what the token is for, and does the account have the right that it takes? */
export function whyNotCall({ actor }: Visitor, endpoint: Endpoint): Refusal | undefined {
  const takes = 'act' in endpoint ? endpoint.act.by.who : endpoint.reads
  const may =
    isInScope(actor, 'act' in endpoint ? endpoint.act.id : 'read') && (!isRight(takes) || hasRight(actor, takes))
  if (!may) return refuse('right-missing', null)
  return isByToken(actor) && isBySession(endpoint) ? refuse('session-needed', null) : undefined
}
const isBySession = (endpoint: Endpoint) => 'act' in endpoint && endpoint.act.bySession === true

const isRight = (who: string): who is Right => rights.some((each) => each === who)

/** The address says it for those who can't set a header: a link that downloads a file. */
export function languageOf(request: FastifyRequest): Language {
  const { lang } = (request.query ?? {}) as { lang?: unknown }
  const said = lang === 'sv' || lang === 'en' ? lang : (request.headers['accept-language'] ?? '')
  return /^\s*en\b/i.test(said) ? 'en' : 'sv'
}
