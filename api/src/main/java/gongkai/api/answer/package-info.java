/**
 * How an answer leaves: {@link gongkai.api.answer.Whole} for what is held, {@link
 * gongkai.api.answer.Streamed} for what is made as it is sent, {@link
 * gongkai.api.answer.FileAnswer} for files.
 *
 * <p>What comes in: a body, and what is known of it. What goes out: the answer of RFC 9110 to this
 * request: coded as the client takes it, with a tag, not sent again to who has it, in parts where
 * parts are wanted. Nothing else sends bodies, but for problems and the server's own addresses.
 */
package gongkai.api.answer;
