import { allActs } from '#api/allActs'
import type { Answer } from '#api/endpoint'
import type { homeEndpoints } from '#api/home'
import type { Actor } from '#model/acting'
import { type CalendarDate, daysBetween } from '#model/dates'
import { makerTitle } from '#model/decisions/mandates'
import { awaitsAnswer, objectToDecision, unansweredObjections } from '#model/decisions/objecting'
import { annulledByOthers, recordedByOthers } from '#model/decisions/recordedByOthers'
import { withPerson, wordingOf } from '#model/decisions/wording'
import type { Finding } from '#model/findings'
import { findingsOn } from '#model/findingsOn'
import { gathered } from '#model/gathered'
import type { Governance } from '#model/governance'
import { holesToCome } from '#model/people/holesToCome'
import { leavingWords } from '#model/people/presence'
import { type DecisionRequest, isAskedOf } from '#model/requests/requests'
import type { Decision } from '#model/structure'
import { capitalised, compose, type Text, text } from '#model/text'
import { isNamed } from '../findings/findingView.ts'
import { objectView } from '../http/views.ts'

interface WayIn {
  readonly kind: 'account' | 'token'
  readonly id: string
  readonly name: string
  readonly since: CalendarDate
}

type Waiting = Answer<(typeof homeEndpoints)['GET /home']>['waiting'][number]

/** What waits for somebody: what is late first, then the oldest; last what they are only told of. */
export function waitingFor(
  actor: Actor,
  { requests, waysIn }: { readonly requests: readonly DecisionRequest[]; readonly waysIn: readonly WayIn[] },
  governance: Governance,
): Waiting[] {
  const all = findingsOn(governance).filter((finding) => isNamed(finding, actor))
  const isObjection = ({ kind }: Finding) => kind === unansweredObjections.kind
  const mine = gathered(all.filter((finding) => !isObjection(finding)))
  const asked = requests.filter((request) => isAskedOf(actor, request, governance.today))
  const waiting = [
    ...mine.map((finding) => fromFinding(finding, 'finding', governance)),
    ...toCome(actor, governance),
    ...all.filter(isObjection).map((finding) => fromFinding(finding, 'objection', governance)),
    ...asked.map((request) => fromRequest(request, governance)),
    ...waysIn.map((wayIn) => fromWayIn(wayIn, governance)),
    ...recordedByOthers(actor, governance).flatMap((alike) => fromDecisions(alike, governance)),
    ...annulledByOthers(actor, governance).map((each) => toldOf(each, annulledWords(each, governance), governance)),
    ...objectedOf(actor, governance).map((each) => toldOf(each, objectedWords(each, governance), governance)),
  ]
  return waiting.sort(
    (a, b) => order[a.state] - order[b.state] || a.since.localeCompare(b.since) || a.id.localeCompare(b.id),
  )
}

const order = { late: 0, due: 1, told: 2 } as const satisfies Record<Waiting['state'], number>

function fromFinding(finding: Finding, about: 'finding' | 'objection' | 'leaving', governance: Governance): Waiting {
  const act = allActs.find((each) => each.id === finding.mend?.act)
  return {
    id: finding.id,
    about,
    state: about === 'finding' && finding.reminds === undefined ? 'late' : 'due',
    since: finding.since,
    days: daysBetween(finding.since, governance.day),
    object: finding.objectId === null ? null : objectView(finding.objectId, governance),
    clause: finding.clause,
    title: finding.title,
    why: finding.why,
    action: {
      label: act?.name ?? text('Visa', 'Show'),
      act: act?.id ?? null,
      with: { ...finding.mend?.with },
      to: { type: finding.subject.type, id: finding.subject.id },
    },
  }
}

/** What others' leaving will leave to whoever asks, told while there is time. */
const toCome = (actor: Actor, governance: Governance): Waiting[] =>
  holesToCome(governance)
    .filter(({ finding }) => isNamed(finding, actor))
    .map(({ person, lastDay, finding }) => {
      const leaves = leavingWords(governance.nameOf(person.id), lastDay, governance.day)
      return {
        ...fromFinding(finding, 'leaving', governance),
        ...{ id: `leaving~${finding.id}`, days: 0 },
        title: compose((l) => `${finding.title[l]} ${text('från', 'from')[l]} ${finding.since}`),
        why: compose((l) => `${leaves[l]}. ${finding.why[l]}`),
      }
    })

function fromRequest(request: DecisionRequest, governance: Governance): Waiting {
  const { personId, objectId } = request.body
  const since = request.requestedAt.slice(0, 10)
  return {
    id: request.id,
    about: 'request',
    state: 'due',
    since,
    days: daysBetween(since, governance.day),
    object:
      typeof objectId === 'string' && governance.object(objectId) !== undefined
        ? objectView(objectId, governance)
        : null,
    clause: request.clause,
    title: withPerson(request.title, typeof personId === 'string' ? personId : null, governance),
    why:
      request.note === null
        ? text('Någon ber dig besluta.', 'Somebody asks you to decide.')
        : text(request.note, request.note),
    action: {
      label: text('Ta ställning', 'Decide'),
      act: 'requests.register',
      with: { requestId: request.id },
      to: { type: 'request', id: request.id },
    },
  }
}

/** A way in that nobody answers for any more. */
function fromWayIn({ kind, id, name, since }: WayIn, governance: Governance): Waiting {
  const [title, why] = wayInWords[kind]
  return {
    ...{ id: `way-in~${id}`, about: 'way-in', state: 'due', object: null, clause: null, why },
    ...{ since, days: daysBetween(since, governance.day) },
    title: compose((l) => title[l].replace('{name}', name)),
    action: { label: text('Visa', 'Show'), act: null, with: {}, to: { type: kind, id } },
  }
}

const wayInWords = {
  account: [
    text('Ingen svarar för kontot {name}', 'Nobody answers for the account {name}'),
    text(
      'Den som skötte det är borta, och kan ha kvar lösenordet. Skapa en ny länk, eller stäng av kontot.',
      'Whoever saw to it is gone, and may still have the password. Make a new link, or disable the account.',
    ),
  ],
  token: [
    text('Ingen svarar för nyckeln {name}', 'Nobody answers for the token {name}'),
    text(
      'Den som skapade den är borta, och kan ha den kvar. Återkalla den, och skapa en ny om den behövs.',
      'Whoever made it is gone, and may still have it. Revoke it, and make another if it is needed.',
    ),
  ],
} as const

/** Decisions recorded together, shown by the first of them with the number of the others. */
function fromDecisions([decision, ...others]: readonly Decision[], governance: Governance): Waiting[] {
  if (decision === undefined) return []
  const { reference, on } = decision
  const maker = makerTitle(decision.by, governance)
  const more = others.length === 0 ? text('', '') : text(` (och ${others.length} till)`, ` (and ${others.length} more)`)
  const why = compose((l) =>
    l === 'sv'
      ? `Registrerat som beslutat av ${maker.sv} ${on}, ${reference}. Stämmer det inte kan du invända.`
      : `Recorded as decided by ${maker.en} on ${on}, ${reference}. If that is not so, you can object.`,
  )
  return [toldOf(decision, { why, more, since: decision.recordedAt, act: objectToDecision.id }, governance)]
}

interface ToldWords {
  readonly why: Text
  readonly since: string
  readonly more?: Text
  readonly act?: string
}

/** A decision that somebody is told of: nothing has to be done. */
function toldOf(decision: Decision, { why, more, since: at, act }: ToldWords, governance: Governance): Waiting {
  const { id, clause, objectId } = decision
  const since = at.slice(0, 10)
  const wording = wordingOf(decision, governance)
  return {
    id: `told~${id}`,
    about: 'decision',
    state: 'told',
    since,
    days: daysBetween(since, governance.day),
    object: objectId === null || governance.object(objectId) === undefined ? null : objectView(objectId, governance),
    clause,
    title: capitalised(compose((l) => `${wording[l]}${more?.[l] ?? ''}`)),
    why,
    action: {
      label: text('Se beslutet', 'See the decision'),
      act: act ?? null,
      with: { decisionId: id },
      to: { type: 'decision', id },
    },
  }
}

function annulledWords({ annulled, by, reference }: Decision, governance: Governance): ToldWords {
  const maker = makerTitle(by, governance)
  const reason = annulled?.reason ?? ''
  return {
    since: annulled?.at ?? '',
    why: text(
      `Någon annan har annullerat det som ${maker.sv} beslutade, ${reference}. Skälet: ${reason}`,
      `Somebody else has annulled what was decided by ${maker.en}, ${reference}. The reason: ${reason}`,
    ),
  }
}

/** What somebody has recorded that isn't recognised: whoever is said to have decided answers, whoever wrote it can annul it. */
const objectedOf = ({ accountId }: Actor, { structure, day }: Governance): readonly Decision[] =>
  structure.decisions.filter(
    (each) => awaitsAnswer(each) && each.recordedById === accountId && (each.objection?.at.slice(0, 10) ?? '') <= day,
  )

function objectedWords({ objection, by }: Decision, governance: Governance): ToldWords {
  const maker = makerTitle(by, governance)
  const reason = objection?.reason ?? ''
  return {
    since: objection?.at ?? '',
    why: text(
      `Du registrerade beslutet, och en invändning väntar på svar av ${maker.sv}: ${reason} Är det fel kan du annullera det.`,
      `You recorded the decision, and an objection waits for an answer by ${maker.en}: ${reason} If it is wrong, you can annul it.`,
    ),
  }
}
