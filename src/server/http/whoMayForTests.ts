import type { Right } from '#model/acts'

/**
 * Who may do what, as the clauses say it: read it beside the rulebook. `register`, `administer`: that right, and no role in the
 * model. `role`: whoever the clause names by role, office or forum, and whoever registers, who writes down what they have
 * decided. `own`: only whose the record is. `signed-in`: anybody. A right that isn't named gives nothing: nobody administers or
 * reads their way to a decision.
 */
type Who = 'signed-in' | 'own' | 'role' | 'register' | 'administer'

/** Does the right alone, without any role, let somebody do it? */
export const isEnough = (right: Right | undefined, who: Who | undefined): boolean =>
  who === 'signed-in' || right === who || (right === 'register' && who === 'role')

const all = (who: Who, ...acts: readonly string[]): Readonly<Record<string, Who>> =>
  Object.fromEntries(acts.map((act) => [act, who]))

export const whoMay: Readonly<Record<string, Who>> = {
  // Ways in are for those who administer: whoever registers gives nobody rights, a password or a token.
  ...all('administer', 'accounts.make', 'accounts.change', 'accounts.renew-activation', 'tokens.make', 'tokens.revoke'),
  ...all('own', 'sessions.end'),

  // Whoever may register can hide somebody; who shows them again must be one who sees who it is.
  ...all('register', 'persons.protect'),
  ...all('administer', 'persons.unprotect'),
  // A last day that was a mistake: taking it back may open an account.
  ...all('administer', 'persons.take-back-leaving'),

  // 1: the line is written down as it is, by those who register. It is decided elsewhere.
  ...all('register', 'persons.register', 'persons.change', 'persons.leave'),
  ...all('register', 'offices.register', 'offices.change', 'offices.close'),
  ...all('register', 'office-holders.register', 'office-holders.end'),
  ...all('register', 'administrations.register', 'administrations.change', 'administrations.close'),
  ...all('register', 'administrations.take-back-closing'),
  ...all('register', 'administrations.set-scope', 'links.add', 'links.remove'),

  // 2.2, 2.3, 3.2.1: objects, their names, class and end, by the group that decides on the structure.
  ...all('role', 'objects.create', 'objects.rename', 'objects.reclassify', 'objects.close'),
  ...all('role', 'objects.merge', 'objects.split'),

  // 3.5: roles, seats and deviations, by whom the role's clause names; a deviation is noted by those in the object.
  ...all('role', 'appointments.make', 'appointments.end', 'appointments.confirm'),
  ...all('role', 'seats.take', 'seats.change', 'seats.leave'),
  ...all('role', 'deviations.record', 'deviations.end', 'deviations.note'),

  // 3.2: what an object answers for is proposed by those in it, and decided by its steering group.
  ...all('role', 'placements.propose', 'placements.confirm'),
  ...all('role', 'component-moves.propose', 'component-moves.decide'),
  ...all('role', 'component-moves.consult', 'component-moves.withdraw'),
  ...all('role', 'object-products.register', 'object-products.set-contact'),
  ...all('register', 'object-products.change'),
  ...all('role', 'object-products.close', 'object-products.withdraw'),

  // 3.2: what is known of components is kept by those with a role in the object that answers for them.
  ...all('role', 'it-components.register', 'it-components.change', 'it-components.close', 'it-components.assess'),
  ...all('role', 'business-components.register', 'business-components.change', 'business-components.close'),
  ...all('role', 'business-components.assign', 'business-components.release'),
  ...all('role', 'component-relations.add', 'component-relations.remove', 'attestations.make'),

  // Decisions: written down and taken back by those who may record them; objected to by whoever is said to have made one.
  ...all('role', 'decisions.record', 'decisions.annul'),
  ...all('register', 'decisions.answer-objection'),
  ...all('own', 'decisions.object'),

  // Requests: anybody asks, whoever asked takes it back.
  ...all('signed-in', 'requests.save'),
  ...all('own', 'requests.withdraw'),
  ...all('role', 'requests.register', 'requests.decline'),

  // The model itself is proposed by those who register, and adopted by whom it names.
  ...all('register', 'model-versions.propose', 'model-versions.withdraw', 'model-versions.correct'),
  ...all('role', 'model-versions.adopt'),

  // A file is many acts at once, of those who register.
  ...all(
    'register',
    'imports.upload',
    'imports.map',
    'imports.choose',
    'imports.complete',
    'imports.undo',
    'imports.drop',
  ),
}
