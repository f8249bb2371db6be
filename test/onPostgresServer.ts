import { inject } from 'vitest'

// In the worker and not in Vitest's own process, where the other projects' tests would find it too.
process.env.DATABASE_URL = inject('databaseUrl')
process.env.STYRBORD_TEST_TEMPLATE = inject('template')
