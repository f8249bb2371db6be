import type { FindingQuestion } from './findings.ts'
import { vacancies } from './roles/vacancies.ts'

/** Every question that is put to the structure. One that isn't here is never asked. */
export const allFindings: readonly FindingQuestion[] = [vacancies]
