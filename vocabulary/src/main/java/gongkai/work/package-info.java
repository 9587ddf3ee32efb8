/**
 * How work is bounded, whoever does it.
 *
 * <p>What comes in: a piece of work and the time that it may take. What goes out: threads with a
 * name, and {@link gongkai.work.OutOfTimeException} from whatever loop looks at the clock.
 */
package gongkai.work;
