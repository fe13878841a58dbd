import { implement } from '@orpc/server';
import { contract } from '../preload/contract.ts';
import type { Registry } from '../registry/schema.ts';
import { asContractError } from './contract-errors.ts';
import type { Facts } from './facts.ts';
import type { About } from './nouns/about.ts';
import type { Platform } from './platform.ts';
import type { Steps } from './steps/steps.ts';
import type { Preferences } from './store/nouns/preferences.ts';

/** What the procedures of all rooms share. */
export interface Context {
  readonly platform: Platform;
  readonly facts: Facts;
  readonly steps: Steps;
  /** Where state and history are kept. */
  readonly home: string;
  /** Every benchmark is a quick one, even if a request does not say so. */
  readonly measuresQuickly: boolean;
  /** Tiers and models; the built-in ones may replace them while a host runs. */
  registry: Registry;
  /** Where models currently go. */
  modelsFolder(): string;
  about(): About;
  /** @throws UnknownLanguage, FolderNotAbsolute, FolderNameInvalid */
  acceptable(preferences: Preferences): Preferences;
  /** Reports the free space where models currently go. */
  lookAtDisk(): Promise<void>;
}

/** Implements the contract: what a procedure throws becomes an error named by the contract. */
export const on = implement(contract).use(async ({ next }) => {
  try {
    return await next();
  } catch (error) {
    throw asContractError(error);
  }
});
