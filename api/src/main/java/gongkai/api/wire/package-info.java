/**
 * The bytes of a connection, before and behind the server's own HTTP.
 *
 * <p>What comes in: whatever a client sends. What goes on to the server: heads of HTTP/1.1 whose
 * addresses are ASCII and whose bodies end where they say, or a refusal. What goes out: answers
 * that the client at hand can read: no body for HEAD, no chunks for HTTP/1.0. A connection is only
 * closed when what the client was still sending has been read, so that it sees the answer.
 *
 * <p>{@link gongkai.api.wire.Wire} is the way in. One object of each class serves one connection;
 * nothing is shared.
 */
package gongkai.api.wire;
