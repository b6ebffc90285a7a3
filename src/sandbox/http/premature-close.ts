/** Goes by the code of a stream that ended too early, which servers do not report as a failure of their own. */
export class PrematureClose extends Error {
  readonly code = 'ERR_STREAM_PREMATURE_CLOSE';
}
