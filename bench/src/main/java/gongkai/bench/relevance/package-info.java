/**
 * How well search finds, and how fast. What comes in: the judged questions beside this project and
 * a folder to keep the index in. What goes out: a table for docs/quality.md. The service is asked
 * as anyone asks it, over HTTP.
 */
package gongkai.bench.relevance;
