import type { ImportSeen } from './importPage'

export type NewValueSeen = NonNullable<ImportSeen['register']>['newValues'][number]
type Choices = ImportSeen['choices']
type Answer = Choices['newValues'][number]

export const identityOf = ({ kind, value, objectId }: Pick<NewValueSeen, 'kind' | 'value' | 'objectId'>): string =>
  `${kind}~${objectId ?? ''}~${value}`

/** An answer as a menu has it. */
export function answerWord({ answer }: Pick<NewValueSeen, 'answer'>): string {
  if (answer === null) return ''
  return answer.is === 'existing' ? `existing:${answer.id}` : answer.is
}

function meant(chosen: string, { suggested }: NewValueSeen): Answer['means'] | undefined {
  if (chosen === 'empty') return { is: 'empty' }
  if (chosen === 'new') return { is: 'new', name: suggested?.name ?? null, email: suggested?.email ?? null }
  return chosen.startsWith('existing:') ? { is: 'existing', id: chosen.slice('existing:'.length) } : undefined
}

/** The draft's choices with the answers that were chosen; those that were given before stay. */
export function choicesAnswered(
  before: Choices,
  all: readonly NewValueSeen[],
  chosen: Readonly<Record<string, string>>,
): Choices {
  const answers = all.flatMap((each): readonly Answer[] => {
    const means = meant(chosen[identityOf(each)] ?? '', each)
    return means === undefined ? [] : [{ kind: each.kind, value: each.value, objectId: each.objectId, means }]
  })
  const answered = new Set(answers.map(identityOf))
  return { ...before, newValues: [...before.newValues.filter((each) => !answered.has(identityOf(each))), ...answers] }
}
