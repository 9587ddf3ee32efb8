package gongkai.api.wire;

/**
 * What an answer has to know of its request.
 *
 * @param head whether only the headers are wanted
 * @param old whether the client speaks HTTP/1.0, which knows no chunks and closes unless told
 * @param persistent whether the client wants to go on after the answer
 * @param hesitant whether it waits to be told before it sends its body
 */
record Exchange(boolean head, boolean old, boolean persistent, boolean hesitant) {
  /** Of a request that could not be read. */
  static final Exchange UNKNOWN = new Exchange(false, false, false, false);
}
