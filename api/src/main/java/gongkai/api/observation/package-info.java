/** Filters in, the numbers that documents state out, each with the words that state it. */
package gongkai.api.observation;
