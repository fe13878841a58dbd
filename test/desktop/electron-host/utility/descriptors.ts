/** The open files of a utility process: messages go over one, the other ends when its host does. */
export const MESSAGES = 3;
export const LIFELINE = 4;
