/**
 * How the service says no: RFC 9457 problem bodies, in Chinese or English as the client prefers.
 *
 * <p>What comes in: a {@link gongkai.api.problem.ProblemException} thrown anywhere, or an error of
 * the server's own. What goes out: one shape of body for all of them, with every faulty parameter
 * named and, where that can be listed, what would have been right.
 */
package gongkai.api.problem;
