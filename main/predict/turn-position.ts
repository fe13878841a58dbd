/**
 * How many tokens a reply attends to: 220 of instructions, 40 new ones and half of its own 30, or more after
 * an earlier turn. Decode speed is measured and predicted at this position, since it falls with the length.
 */
export const TURN_POSITION = 290;
