import { Component, type ComponentType, type ReactNode } from 'react'

export interface FailureProps {
  readonly error: unknown
  readonly reset: () => void
}

interface FailureBoundaryProps {
  /** Another address is another try. */
  at: string
  inPlace: ComponentType<FailureProps>
  children: ReactNode
}

/** Keeps a fault to the part of the page that has it. React has this only as a class. */
export class FailureBoundary extends Component<FailureBoundaryProps, { error: unknown }> {
  override state = { error: undefined }

  static getDerivedStateFromError(error: unknown) {
    return { error }
  }

  override componentDidUpdate(before: FailureBoundaryProps) {
    if (before.at !== this.props.at && this.state.error !== undefined) this.reset()
  }

  reset = () => this.setState({ error: undefined })

  override render() {
    const { inPlace: InPlace, children } = this.props
    return this.state.error === undefined ? children : <InPlace error={this.state.error} reset={this.reset} />
  }
}
