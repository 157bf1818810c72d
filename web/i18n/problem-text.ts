/** A problem in our words where there are any, else in the Worker's: with those of starting a check. */
import type { Problem } from '../../shared/problem.ts'
import { problemWords } from './t/later.ts'

export const problemText = (problem: Problem): string => problemWords(problem.code) ?? problem.title
