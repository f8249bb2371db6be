import { ableTo } from '../decisions/mandates.ts'
import { citedFinding } from '../findings.ts'
import { enumerate } from '../text.ts'
import { matterOfDeviation } from './deviating.ts'
import { roleFindingWords } from './findingWords.ts'
import { tasksOf } from './movable.ts'

const words = roleFindingWords['deviation-not-noted']

/** Which deviations aren't noted in the object plan or another document? */
export const unnotedDeviations = {
  reminds: true,
  ...citedFinding(
    'deviation-not-noted',
    ['deviation'],
    words.name,
    (clause, governance, { deviations }) =>
      deviations
        .filter(({ notedIn }) => notedIn === null)
        .map((deviation) => {
          const code = governance.object(deviation.objectId)?.code ?? ''
          const tasks = enumerate(
            tasksOf(deviation.source, governance)
              .filter(({ id }) => deviation.tasks.includes(id))
              .map(({ name }) => name),
          )
          return {
            id: `deviation-not-noted~${deviation.id}`,
            kind: 'deviation-not-noted',
            clause,
            title: words.title({ code }),
            why: words.why({ tasks }),
            subject: { type: 'deviation', id: deviation.id, name: code },
            objectId: deviation.objectId,
            since: deviation.from,
            shouldAct: ableTo(matterOfDeviation(deviation.objectId), governance),
            mend: { act: 'deviations.note', with: { id: deviation.id } },
          }
        }),
    ({ deviations }) => deviations.length,
  ),
} as const
