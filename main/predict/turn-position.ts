/**
 * How many tokens a reply attends to: 220 of instructions, 40 new ones, and half of the 30 it has, plus an
 * earlier turn. Decode speed is measured and predicted at this position, since it falls with the length.
 */
export const TURN_POSITION = 290;
