/** Working days and what is due when. */
package gongkai.vocabulary.day;
