/** The end of a file's name. It begins with a letter: `/regulation/2.1.1` is a clause, not a file. Every host's settings say the same. */
export const FILE_ENDING = '\\.[A-Za-z][A-Za-z0-9]*$'

const ending = new RegExp(FILE_ENDING)

/** Whether an address below the base is a place in the app, answered by the app; a file is there or it is not. */
export const isPlace = (path: string): boolean => !ending.test(path)
