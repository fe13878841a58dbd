/** The file descriptors of a utility process: one for messages, the other closes when its host ends. */
export const MESSAGES = 3;
export const LIFELINE = 4;
