import type { FetchFailure } from '../../nouns/fetch-failure.ts';

type WithoutPlace<Failure> = Failure extends unknown ? Omit<Failure, 'host' | 'file'> : never;
/** A failure; whoever asked adds host and file. */
export type Refusal = WithoutPlace<
  Extract<FetchFailure, { code: 'host-refused' | 'host-overloaded' | 'wrong-answer' }>
>;

/** What was asked for, and what is known about the file. */
export interface Question {
  /** The first byte, and the one after the last. */
  readonly start: number;
  readonly end: number | null;
  /** `null`: not known yet. */
  readonly fileBytes: number | null;
  /** The version whose bytes are on disk; `null`: none is, or it has no strong tag. */
  readonly etag: string | null;
  readonly withToken: boolean;
  readonly redirected: boolean;
}

/** A response without its body. Names of headers are in lower case. */
export interface Head {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
}

/** What a response is worth. */
export type Verdict =
  /** The bytes that were asked for. */
  | { readonly kind: 'range'; readonly fileBytes: number; readonly etag: string | null }
  /** The file from its first byte: this host serves no ranges. */
  | { readonly kind: 'whole'; readonly fileBytes: number; readonly etag: string | null }
  /** The file has changed since its first bytes were fetched. */
  | { readonly kind: 'changed' }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** Whether the body of a response may become a part of the file. */
export function checkResponse(head: Head, question: Question): Verdict {
  const { status } = head;
  if (status === 416) return { kind: 'changed' };
  if (status === 408 || status === 425 || status === 429 || status >= 500) {
    return refused({ code: 'host-overloaded', status, retryAfterSec: retryAfterSec(head) });
  }
  if (status !== 200 && status !== 206) {
    const { withToken, redirected } = question;
    return refused({ code: 'host-refused', status, withToken, redirected });
  }
  if (/^(text\/html|application\/xhtml)/i.test(header(head, 'content-type') ?? '')) return wrong('web-page');
  if (!/^(identity)?$/i.test(header(head, 'content-encoding') ?? '')) return wrong('compressed');
  const etag = strongTag(header(head, 'etag'));
  if (question.etag !== null && etag !== null && etag !== question.etag) return { kind: 'changed' };
  return status === 206 ? checkRange(head, question, etag) : checkWhole(head, question, etag);
}

function checkRange(head: Head, { start, end, fileBytes }: Question, etag: string | null): Verdict {
  const range = CONTENT_RANGE.exec(header(head, 'content-range') ?? '');
  if (range === null) return wrong('other-range');
  const [first, last, total] = [Number(range[1]), Number(range[2]), Number(range[3])];
  if (fileBytes !== null && total !== fileBytes) return wrong('other-size');
  const lastWanted = Math.min(end ?? total, total) - 1;
  if (first !== start || last !== lastWanted) return wrong('other-range');
  const length = contentLength(head);
  if (length !== null && length !== last - first + 1) return wrong('other-range');
  return { kind: 'range', fileBytes: total, etag };
}

/** The length of the whole is not always sent, as with chunked answers. */
function checkWhole(head: Head, { fileBytes }: Question, etag: string | null): Verdict {
  const length = contentLength(head) ?? fileBytes;
  if (length === null || (fileBytes !== null && length !== fileBytes)) return wrong('other-size');
  return { kind: 'whole', fileBytes: length, etag };
}

const CONTENT_RANGE = /^bytes (\d{1,15})-(\d{1,15})\/(\d{1,15})$/;

function header({ headers }: Head, name: string): string | undefined {
  const value = headers[name];
  return typeof value === 'string' ? value : value?.[0];
}

function contentLength(head: Head): number | null {
  const length = header(head, 'content-length');
  return length !== undefined && /^\d{1,15}$/.test(length) ? Number(length) : null;
}

/** A weak tag does not promise the same bytes. */
function strongTag(etag: string | undefined): string | null {
  return etag !== undefined && /^"[^"]*"$/.test(etag) ? etag : null;
}

/** Seconds, as a number or as the date until which to wait. */
function retryAfterSec(head: Head): number | null {
  const after = header(head, 'retry-after');
  if (after === undefined) return null;
  if (/^\d{1,9}$/.test(after)) return Number(after);
  const until = Date.parse(after);
  const sent = Date.parse(header(head, 'date') ?? '');
  return Number.isNaN(until) || Number.isNaN(sent) ? null : Math.max(0, (until - sent) / 1000);
}

const refused = (refusal: Refusal): Verdict => ({ kind: 'refused', refusal });
const wrong = (flaw: Extract<Refusal, { code: 'wrong-answer' }>['flaw']): Verdict =>
  refused({ code: 'wrong-answer', flaw });
