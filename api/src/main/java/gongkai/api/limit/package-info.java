/**
 * Fair use. What comes in: who asks. What goes out: whether it may, and if not, when. Anonymous
 * clients are told apart by their address, which is kept in memory for as long as its bucket is not
 * full again, and nowhere else.
 */
package gongkai.api.limit;
