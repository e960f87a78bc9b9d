/** The pictures that the ways of looking were chosen by. */
export const TUNED = 1
/** Pictures that nothing was ever tuned on: never look at their misses one by one. */
export const FRESH = 20261124
