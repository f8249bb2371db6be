import { State } from '../../parts/state'
import { m } from '../../words/compiled/messages'

export const CoverageLegend = () => (
  <dl className="sb-coverage-legend" aria-label={m.coverage_how_to_read()}>
    <div>
      <dt className="sb-strong">{m.coverage_how_to_read()}</dt>
    </div>
    <div>
      <dt>
        <State kind="broken">{m.coverage_nobody()}</State>
      </dt>
      <dd>{m.coverage_nobody_means()}</dd>
    </div>
    <div>
      <dt>
        <State kind="samePerson">{m.coverage_name()}</State>
      </dt>
      <dd>{m.coverage_both_means()}</dd>
    </div>
    <div>
      <dt>
        <State kind="deviation">{m.coverage_name()}</State>
      </dt>
      <dd>{m.coverage_moved_means()}</dd>
    </div>
    <div>
      <dt>
        <i>{m.coverage_not_appointed()}</i>
      </dt>
      <dd>{m.coverage_not_appointed_means()}</dd>
    </div>
    <div>
      <dt>–</dt>
      <dd>{m.coverage_not_on_side()}</dd>
    </div>
    <div>
      <dt>+2</dt>
      <dd>{m.coverage_more_means()}</dd>
    </div>
  </dl>
)
