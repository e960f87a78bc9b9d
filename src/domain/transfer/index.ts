export { makeTransfer, TRANSFER_COMFORTABLE, type MadeTransfer } from './makeTransfer'
export { newerMarks } from './mergeMarks'
export { readTransfer, type ReadTransfer, type TransferProblem } from './readTransfer'
export type { LeftOut, TransferJourney, TransferMark } from './transfer'
