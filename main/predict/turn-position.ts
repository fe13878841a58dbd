/**
 * How many tokens a reply looks back at: 220 of instructions, 40 new ones, and half of the 30 it has,
 * up to another turn before it. Decode speed is measured and predicted there, since it falls on the way.
 */
export const TURN_POSITION = 290;
