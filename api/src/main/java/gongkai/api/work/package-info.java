/**
 * Who may work now. Requests of a kind share a room with few places and a short queue; people go
 * before machines and whoever has least goes first. What does not get a place within a second is
 * told to come back, and work that takes longer than its room allows is ended.
 *
 * <p>What comes in: a request and what it wants done. What goes out: the work, done on the
 * connection's own thread, or {@link gongkai.api.work.FullException} or {@link
 * gongkai.work.OutOfTimeException}. A place is given up while a client is written to.
 */
package gongkai.api.work;
