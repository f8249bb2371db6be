import { ableTo } from '../decisions/mandates.ts'
import { cited, type FindingQuestion } from '../findings.ts'
import { compose, enumerate, text } from '../text.ts'
import { matterOfDeviation, tasksOf } from './deviating.ts'

/** Which deviations aren't noted in the object plan or another document? */
export const unnotedDeviations = {
  kind: 'deviation-not-noted',
  about: ['deviation'],
  name: text('Avsteg som inte är noterat', 'Deviation not noted'),
  clauses: (governance) => cited('deviation-not-noted', governance),
  ask: (governance) =>
    cited('deviation-not-noted', governance).flatMap((clause) =>
      governance.deviations
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
            title: text(`Avsteget i ${code} är inte noterat`, `The deviation in ${code} is not noted`),
            why: compose((l) =>
              l === 'sv'
                ? `Uppgifter är flyttade utan att det står i objektplanen eller något annat dokument: ${tasks.sv}.`
                : `Tasks are moved without its being written in the object plan or another document: ${tasks.en}.`,
            ),
            subject: { type: 'deviation', id: deviation.id, name: code },
            objectId: deviation.objectId,
            since: deviation.from,
            shouldAct: ableTo(matterOfDeviation(deviation.objectId), governance),
            mend: { act: 'deviations.note', with: { id: deviation.id } },
          }
        }),
    ),
} as const satisfies FindingQuestion
