import { proposeFields } from '#api/adoptionFields'
import { kindOf } from '../../forms/fieldKind'
import { Form } from '../../forms/form'
import { longText } from '../../forms/kinds/written'
import { TitledPage } from '../../parts/titledPage'
import { m } from '../../words/compiled/messages'
import { ModelFaults } from './modelFaults'
import { YamlField } from './yamlField'

const yaml = kindOf({ ...longText, draw: (props) => <YamlField {...props} /> })

/** A whole new version of the model, as its file is written. What is wrong in it is told by line. */
export function ProposePage() {
  return (
    <TitledPage
      heading={m.rulebook_propose()}
      crumbs={[
        { word: m.rulebook_heading(), to: '/modellen' },
        { word: m.rulebook_versions(), to: '/modellen/versioner' },
        { word: m.rulebook_propose() },
      ]}
      sentence={m.rulebook_propose_sentence()}
    >
      <Form
        route="POST /model/versions"
        draft="model-version"
        fields={proposeFields}
        handed={() => ({ yaml: { as: yaml } })}
        told={({ refusal }, attempt) =>
          (refusal?.code === 'model-not-readable' || refusal?.code === 'model-contradicts-itself') && (
            <ModelFaults refusal={refusal} attempt={attempt} fieldId="yaml" />
          )
        }
        word={m.rulebook_propose_this()}
        back="/modellen/versioner"
        done={({ id, number }) => ({
          text: m.rulebook_proposed_done({ number }),
          to: `/modellen/versioner/${id}`,
        })}
      />
    </TitledPage>
  )
}
