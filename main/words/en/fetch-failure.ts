import type { FetchFailure } from '../../nouns/fetch-failure.ts';
import type { FailureWords } from '../failure-words.ts';
import type { Format } from '../format.ts';
import { connectionErrorWords, readErrorWords } from './disk-error.ts';

type FailureOf<Code extends FetchFailure['code']> = Extract<FetchFailure, { code: Code }>;

/** It happened on this machine; all others come from a host. */
type LocalFailure = FailureOf<
  'hash-differs' | 'hasher-ended' | 'file-unreadable' | 'archive-refused' | 'models-folder-held'
>;

/** Why a model file is not in the models folder. */
export function fetchFailureWords(failure: FetchFailure, format: Format): FailureWords {
  switch (failure.code) {
    case 'hash-differs':
    case 'hasher-ended':
    case 'file-unreadable':
    case 'archive-refused':
    case 'models-folder-held':
      return localFailureWords(failure);
    default:
      return hostFailureWords(failure, format);
  }
}

function hostFailureWords(failure: Exclude<FetchFailure, LocalFailure>, format: Format): FailureWords {
  switch (failure.code) {
    case 'host-unreachable':
      return {
        message: `${failure.host} cannot be reached (${connectionErrorWords(failure.why)}).`,
        nextStep: 'Check the network and HTTPS_PROXY, then continue; what has arrived is kept.',
      };
    case 'host-refused':
      return hostRefused(failure);
    case 'host-overloaded':
      return {
        message: `${failure.host} is overloaded (status ${failure.status}).`,
        nextStep: `Continue ${failure.retryAfterSec === null ? 'later' : `in ${format.timeLeft(failure.retryAfterSec)}`}, or use a mirror; what has arrived is kept.`,
      };
    case 'host-stalled':
      return {
        message: `${failure.host} has sent nothing for ${format.timeLeft(failure.sec)}.`,
        nextStep: 'Check the network, then continue; what has arrived is kept.',
      };
    case 'wrong-answer':
      return {
        message: `${failure.host} did not send ${failure.file}, but ${ANSWER[failure.flaw]}.`,
        nextStep: 'Try again later or use a mirror. A network with a login page needs its login first.',
      };
    case 'bad-redirect':
      return {
        message: `${failure.host} redirects ${REDIRECT[failure.flaw]}.`,
        nextStep: 'Try again later or use a mirror.',
      };
    case 'insecure-address':
      return {
        message: `${failure.host} is named with plain http: anyone on the way could change the files.`,
        nextStep: 'Use https, or name the host with --mirror if you trust the network.',
      };
  }
}

function localFailureWords(failure: LocalFailure): FailureWords {
  switch (failure.code) {
    case 'hash-differs':
      return {
        message: `${failure.file} is damaged: its ${ALGORITHM[failure.algorithm]} is ${failure.found}, expected ${failure.expected}.`,
        nextStep: 'Download it again, or use a mirror.',
      };
    case 'hasher-ended':
      return {
        message: `The process that checks files ended (${failure.signal ?? `exit code ${failure.exitCode}`}).`,
        nextStep: 'Close other programs, then continue; what has arrived is kept.',
      };
    case 'file-unreadable':
      return {
        message: `${failure.file} cannot be read (${readErrorWords(failure.why)}).`,
        nextStep: 'Check the disk, or choose another folder.',
      };
    case 'archive-refused':
      return archiveRefused(failure);
    case 'models-folder-held':
      return folderHeld(failure);
  }
}

function hostRefused({ host, file, status, withToken }: FailureOf<'host-refused'>): FailureWords {
  const message = `${host} refuses ${file} (status ${status}).`;
  if (status === 404 || status === 410) {
    return { message, nextStep: 'Use a mirror, or choose another model: the file may have moved.' };
  }
  return {
    message,
    nextStep: withToken
      ? 'Check that the token in HF_TOKEN may read this model, or choose another model.'
      : 'If the model needs a login, set HF_TOKEN to a token; else choose another model.',
  };
}

function archiveRefused({ file, entry, flaw }: FailureOf<'archive-refused'>): FailureWords {
  return {
    message: `${file} was not unpacked: ${entry === null ? '' : `${entry}: `}${ARCHIVE[flaw]}.`,
    nextStep: 'Download it again from another host, or choose another model.',
  };
}

function folderHeld({ folder, pid, onHost }: FailureOf<'models-folder-held'>): FailureWords {
  const who = pid === null ? 'Another Voicefit' : `Another Voicefit (process ${pid})`;
  return {
    message: `${who}${onHost === null ? '' : ` on ${onHost}`} is installing into ${folder}.`,
    nextStep: 'Wait until it ends, or pause it there.',
  };
}

const ALGORITHM = { sha256: 'SHA-256', md5: 'MD5' } as const;

const ANSWER = {
  'web-page': 'a web page',
  compressed: 'compressed data',
  'other-range': 'other bytes than requested',
  'other-size': 'a file of another size',
  'cut-short': 'fewer bytes than it announced',
  changing: 'a different version at each request',
} as const;

const REDIRECT = {
  'too-many': 'more than ten times',
  insecure: 'to an address without encryption',
  'no-address': 'without an address',
} as const;

const ARCHIVE = {
  outside: 'it points outside the folder',
  link: 'it is a link',
  'special-file': 'it is neither a file nor a folder',
  duplicate: 'it occurs twice',
  'case-clash': 'some systems take it for another entry of nearly the same name',
  'reserved-name': 'not every system allows this name',
  overlap: 'it overlaps another entry',
  'larger-than-declared': 'it is larger than it says',
  'too-large': 'it is far larger than a model',
  'too-many-entries': 'it has too many entries',
  encrypted: 'it is encrypted',
  'unknown-compression': 'it is compressed by an unknown method',
  damaged: 'it is damaged',
} as const;
