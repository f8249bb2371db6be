/** Long work that may be left off between its steps: whoever runs it can let others in meanwhile. */
export type Steps<T> = Generator<undefined, T>

/** Asks the same of each, with a step after every one. */
export function* eachInSteps<A, B>(all: readonly A[], ask: (each: A) => B): Steps<B[]> {
  const answers: B[] = []
  for (const each of all) {
    answers.push(ask(each))
    yield
  }
  return answers
}
