import type { Actor } from '#model/acting'
import { annulDecision, annulled } from '#model/decisions/annulling'
import { objected, objectToDecision } from '#model/decisions/objecting'
import { decisionRecorded, recordDecision } from '#model/decisions/recording'
import { proposeModelVersion, proposeVersion } from '#model/rulebook/proposing'
import type { GovernanceModel } from '#model/shapes/governanceModel'
import { appointed, appointmentKey } from './appointments.ts'
import { allowed, type Happening, noteOf, registrar, replaced, withDecision } from './growing.ts'
import { accountId, demoId, personId } from './ids.ts'
import { withReview } from './review.ts'

/** Registered on the wrong person, and found out the week after. */
const mistake = {
  object: 'SAM',
  role: 'object-specialist',
  side: 'business',
  who: 'Maj Wallander',
  on: '2026-03-02',
  from: '2026-04-01',
  reference: 'MSF specialist 2026-03',
  by: 'operations-manager/msf/bygglov-och-plan',
  dialogueWith: 'Josefin Hammar',
  worksFor: 'Josefin Hammar',
} as const

export const annulment: readonly Happening[] = [
  appointed(mistake),
  {
    on: '2026-03-11',
    tell: (growing, { acting, governance }) => {
      const key = appointmentKey(mistake)
      const before = allowed(
        governance.structure.decisions.find(({ id }) => id === demoId(`decision/${key}`)),
        key,
      )
      const after = allowed(
        annulled(before, 'Registrerades på fel person', [], acting(), governance),
        `annulling ${key}`,
      )
      const { appointments, decisions } = growing.structure
      const structure = {
        ...growing.structure,
        decisions: replaced(decisions, after),
        appointments: appointments.filter((each) => each.decisionId !== after.id),
      }
      const fallen = appointments.filter((each) => each.decisionId === after.id)
      const note = { ...noteOf(annulDecision.id, ['decision', after.id], after, { before, after }), at: acting().now }
      return { ...growing, structure, annulled: [...growing.annulled, ...fallen], notes: [...growing.notes, note] }
    },
  },
]

const manager: Actor = {
  accountId: accountId('Marianne Cederlöf'),
  personId: personId('Marianne Cederlöf'),
  name: 'Marianne Cederlöf',
  rights: [],
}

/** The operations manager does not recognise an appointment that was registered in her name. Nobody has answered yet. */
export const objection: readonly Happening[] = [
  {
    on: '2026-11-12',
    tell: (growing, { acting, governance }) => {
      const id = demoId('decision/KOP/object-specialist/it/gustav-hedmark')
      const before = allowed(
        growing.structure.decisions.find((each) => each.id === id),
        id,
      )
      const objecting = { ...acting(), actor: manager }
      const after = allowed(objected(before, 'Jag har inte beslutat om det här uppdraget.', objecting, governance), id)
      const note = {
        ...noteOf(objectToDecision.id, ['decision', id], after, { before, after }),
        at: objecting.now,
        actor: manager.accountId,
      }
      const structure = { ...growing.structure, decisions: replaced(growing.structure.decisions, after) }
      return { ...growing, structure, notes: [...growing.notes, note] }
    },
  },
]

/** The portfolio group has decided on a new text, and the municipal director has not adopted it yet. */
export const proposal = (model: GovernanceModel): readonly Happening[] => [
  {
    on: '2026-10-14',
    tell: (growing, { acting, governance }) => {
      const on = '2026-10-14'
      const decision = allowed(
        decisionRecorded(
          {
            kind: 'decide-on-model',
            wording: 'Kontaktpersonerna ses över varje september. Texten i kapitel 3 kompletteras.',
            objectId: null,
            decision: { by: { kind: 'forum', forumId: 'portfolio-steering-group' }, on, reference: 'PSG 2026 § 31' },
          },
          acting('decision/decide-on-model'),
          governance,
        ),
        'the decision on the model',
      )
      const note = noteOf(recordDecision.id, ['decision', decision.id], decision, { after: decision })
      return { ...growing, structure: withDecision(growing.structure, decision), notes: [...growing.notes, note] }
    },
  },
  {
    on: '2026-11-02',
    tell: (growing, { acting, governance }) => {
      const order = { groundDecisionId: demoId('decision/decide-on-model') }
      const proposed = proposeVersion(withReview(model), order, acting('model-version/2'), governance)
      const version = { ...allowed(proposed, 'the proposed model'), number: growing.structure.models.length + 1 }
      const note = {
        at: version.proposedAt,
        actor: registrar.accountId,
        act: proposeModelVersion.id,
        clause: null,
        subjectType: 'model-version',
        subjectId: version.id,
        body: { number: version.number, groundId: version.groundId },
      }
      const structure = { ...growing.structure, models: [...growing.structure.models, version] }
      return { ...growing, structure, notes: [...growing.notes, note] }
    },
  },
]
