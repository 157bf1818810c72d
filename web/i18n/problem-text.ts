/** A problem in our words where the loaded catalogues have any, else in the Worker's. */
import type { Problem } from '../../shared/problem.ts'
import { problemWords } from './first/speak.ts'

export const problemText = (problem: Problem): string => problemWords(problem.code) ?? problem.title
